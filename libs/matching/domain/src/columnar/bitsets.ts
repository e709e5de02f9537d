// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { clz32 } = Math;

/** What one bit a leader can say. The key of a bitset is its family's base plus the value. */
export const FAMILY = { APPROVED: 0, ROLE: 16, KIND: 32, OWNERSHIP: 48, LANGUAGE: 64, NO_GO: 128 } as const;

/** One bit a leader for each property a gate asks about, 32 leaders a word; a bitset exists once the first leader has the property. */
export class GateBitsets {
  private readonly sets = new Map<number, Int32Array>();
  private words = 0;
  /** A bitset no leader is in, for properties nobody has. */
  none = new Int32Array(0);

  /** Makes room for this many words of leaders. */
  grow(words: number): void {
    if (words === this.words) return;
    this.words = words;
    this.none = new Int32Array(words);
    for (const [key, old] of this.sets) {
      const grown = new Int32Array(words);
      grown.set(old);
      this.sets.set(key, grown);
    }
  }

  get(key: number): Int32Array {
    return this.sets.get(key) ?? this.none;
  }

  add(key: number, slot: number): void {
    let set = this.sets.get(key);
    if (!set) this.sets.set(key, (set = new Int32Array(this.words)));
    set[slot >>> 5] |= 1 << (slot & 31);
  }

  /** Adds a slot for every bit of a mask. */
  addMask(family: number, mask: number, slot: number): void {
    for (let rest = mask; rest !== 0; rest &= rest - 1) this.add(family + 31 - clz32(rest & -rest), slot);
  }

  /** Takes a slot out of every bitset. */
  clear(slot: number): void {
    const word = slot >>> 5;
    const keep = ~(1 << (slot & 31));
    for (const set of this.sets.values()) set[word] &= keep;
  }

  get bytes(): number {
    return (this.sets.size + 1) * this.words * 4;
  }
}
