import { isUuid } from '@qd/shared-domain';
import { textHash32 } from '../arithmetic';

const ID_WORDS = 4;
const DASH = 45;
/** Places of an id's text after which a dash stands, in hexadecimal digits. */
const DASH_AFTER = [8, 12, 16, 20];
const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

const placeOfDigit = (digit: number): number => digit + DASH_AFTER.filter((after) => digit >= after).length;
/** Where each of the 32 digits stands in the text. */
const PLACES = Array.from({ length: 32 }, (_, digit) => placeOfDigit(digit));

const valueOf = (code: number): number => (code < 58 ? code - 48 : code - 87);

function wordOf(id: string, word: number): number {
  let bits = 0;
  for (let digit = word * 8; digit < word * 8 + 8; digit++) bits = (bits << 4) | valueOf(id.charCodeAt(PLACES[digit]));
  return bits;
}

/** The ids of all slots as four words each, and the way back by a table with open addressing: a fifth of what texts and a map take. */
export class LeaderIds {
  /** Text hash of each slot's id; feeds the tie. */
  hashes = new Int32Array(0);
  private words = new Int32Array(0);
  /** Slot plus one by hash, 0 = free; the next place is tried where one is taken. */
  private table = new Int32Array(64);
  private readonly codes = new Array<number>(36).fill(DASH);
  size = 0;

  /** @returns -1 when no slot has the id */
  slotOf(id: string): number {
    if (!isUuid(id)) return -1;
    const place = this.find(id, textHash32(id));
    return this.table[place] - 1;
  }

  put(slot: number, id: string): void {
    if ((this.size + 1) * 4 > this.table.length * 3) this.widen();
    const hash = textHash32(id);
    this.hashes[slot] = hash;
    for (let word = 0; word < ID_WORDS; word++) this.words[slot * ID_WORDS + word] = wordOf(id, word);
    this.table[this.find(id, hash)] = slot + 1;
    this.size++;
  }

  /** Closes the gap that is left, so that no later search ends at it. */
  remove(slot: number): void {
    const { table } = this;
    const mask = table.length - 1;
    let gap = this.home(this.hashes[slot]);
    while (table[gap] !== slot + 1) gap = (gap + 1) & mask;
    for (let place = (gap + 1) & mask; table[place] !== 0; place = (place + 1) & mask) {
      const home = this.home(this.hashes[table[place] - 1]);
      if (((place - home) & mask) < ((place - gap) & mask)) continue;
      table[gap] = table[place];
      gap = place;
    }
    table[gap] = 0;
    this.size--;
  }

  textOf(slot: number): string {
    for (let digit = 0; digit < 32; digit++) {
      const bits = this.words[slot * ID_WORDS + (digit >> 3)] >>> (28 - (digit & 7) * 4);
      this.codes[PLACES[digit]] = DIGITS[bits & 15];
    }
    return String.fromCharCode(...this.codes);
  }

  slots(): number[] {
    return Array.from(this.table).flatMap((entry) => (entry === 0 ? [] : [entry - 1]));
  }

  grow(capacity: number): void {
    const [words, hashes] = [new Int32Array(capacity * ID_WORDS), new Int32Array(capacity)];
    words.set(this.words);
    hashes.set(this.hashes);
    this.words = words;
    this.hashes = hashes;
  }

  get bytes(): number {
    return this.words.byteLength + this.hashes.byteLength + this.table.byteLength;
  }

  private home(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.table.length - 1);
  }

  /** The place of an id, or the free one where it would go. */
  private find(id: string, hash: number): number {
    const { table, hashes } = this;
    const mask = table.length - 1;
    let place = this.home(hash);
    while (table[place] !== 0 && !(hashes[table[place] - 1] === hash && this.holds(table[place] - 1, id))) place = (place + 1) & mask;
    return place;
  }

  private holds(slot: number, id: string): boolean {
    for (let word = 0; word < ID_WORDS; word++) if (this.words[slot * ID_WORDS + word] !== wordOf(id, word)) return false;
    return true;
  }

  private widen(): void {
    const entries = this.table;
    this.table = new Int32Array(entries.length * 2);
    const mask = this.table.length - 1;
    for (const entry of entries) {
      if (entry === 0) continue;
      let place = this.home(this.hashes[entry - 1]);
      while (this.table[place] !== 0) place = (place + 1) & mask;
      this.table[place] = entry;
    }
  }
}
