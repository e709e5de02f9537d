import { CAPACITY_WEEKS, type LeaderFacts } from '@qd/leaders-domain';
import { STANDINGS } from '@qd/shared-domain';
import { Arena } from './arena';
import { FAMILY, GateBitsets } from './bitsets';
import { CapacityPlanes, planeWord } from './capacity-planes';
import { CapacitySets } from './capacity-sets';
import { windowAt } from './capacity-window';
import { checkLeaderFacts } from './check-facts';
import { Clocks } from './clocks';
import { CompanySlots } from './company-slots';
import {
  GATE,
  GATE_WORDS,
  LAST_DAY,
  MASK,
  MAX_NICHES,
  MAX_ORDINAL,
  MAX_SPECIALTY_ORDINAL,
  MAX_STORED_PRICE,
  MAX_WISHED_NICHES,
  ROW_WORDS,
  SHIFT,
  WORD,
} from './layout';
import { entryLength, MAX_ENTRY_CELLS, readCapacity, writeEntry } from './leader-entry';
import { LeaderIds } from './leader-ids';
import { OrdinalRegister } from './ordinal-register';

const APPROVED = STANDINGS.indexOf('APPROVED');
const FIRST_CAPACITY = 64;

/** Packs values of `bits` each into one word, the first lowest. */
const packed = (values: readonly number[], bits: number): number =>
  values.reduce((word, value, index) => word | (value << (index * bits)), 0);

/** The leaders of a market as columns. Slots are reused, their order means nothing. */
export class LeaderColumns {
  /** Slots there is room for; a multiple of 32. */
  capacity = 0;
  gates = new Int32Array(0);
  rows = new Int32Array(0);
  approvedCount = 0;
  readonly ids = new LeaderIds();
  readonly planes = new CapacityPlanes();
  readonly capacitySets = new CapacitySets();
  readonly bitsets = new GateBitsets();
  readonly entries = new Arena();
  readonly clocks = new Clocks();
  readonly hiddenFrom = new CompanySlots();
  readonly specialties = new OrdinalRegister(MAX_SPECIALTY_ORDINAL);
  readonly niches = new OrdinalRegister(MAX_NICHES);
  readonly technologies = new OrdinalRegister(MAX_ORDINAL);
  private readonly freeSlots: number[] = [];
  private slotCount = 0;
  /** Scratch of writing one leader. */
  private readonly cells = new Uint16Array(MAX_ENTRY_CELLS);
  private readonly weeks = new Uint8Array(CAPACITY_WEEKS);

  constructor() {
    this.reserve(FIRST_CAPACITY);
  }

  get size(): number {
    return this.ids.size;
  }

  slotOf(leaderId: string): number {
    return this.ids.slotOf(leaderId);
  }

  isApproved(slot: number): boolean {
    return ((this.bitsets.get(FAMILY.APPROVED)[slot >>> 5] >>> (slot & 31)) & 1) === 1;
  }

  /** @throws RangeError on facts the columns cannot hold; they are unchanged then */
  upsert(facts: LeaderFacts): void {
    checkLeaderFacts(facts);
    const niches = [...facts.niches, ...facts.preferences.niches].map((niche) => this.niches.add(niche));
    const entry = this.cells.subarray(0, writeEntry(this.cells, facts, this));
    let slot = this.slotOf(facts.leaderId);
    const known = slot >= 0;
    if (known) {
      if (this.isApproved(slot)) this.approvedCount--;
      this.bitsets.clear(slot);
    } else {
      slot = this.freeSlots.pop() ?? this.slotCount++;
      // An eighth to spare: growing copies each leader nine times in the end, and wastes a sixteenth on average.
      if (slot >= this.capacity) this.reserve(Math.ceil((this.capacity * 9) / 8));
      this.ids.put(slot, facts.leaderId);
    }
    this.writeGates(slot, facts, niches.slice(facts.niches.length));
    this.writeRow(slot, facts, niches);
    const row = slot * ROW_WORDS;
    const [at, room] = known ? [this.rows[row + WORD.ENTRY], this.entryLength(slot)] : [-1, 0];
    this.rows[row + WORD.ENTRY] = this.entries.write(entry, at, room);
    this.planes.put(slot, facts.capacityFromWeek, facts.freeHalfDays);
    this.capacitySets.put(slot, facts.capacityFromWeek, facts.freeHalfDays);
    this.writeBits(slot, facts);
    this.hiddenFrom.put(slot, [...facts.blockedCompanyIds, ...facts.conflictCompanyIds]);
    if (facts.standing === APPROVED) this.approvedCount++;
    this.compactIfWasteful();
  }

  remove(leaderId: string): boolean {
    const slot = this.slotOf(leaderId);
    if (slot < 0) return false;
    if (this.isApproved(slot)) this.approvedCount--;
    this.bitsets.clear(slot);
    this.hiddenFrom.remove(slot);
    this.entries.release(this.entryLength(slot));
    this.ids.remove(slot);
    this.freeSlots.push(slot);
    this.compactIfWasteful();
    return true;
  }

  /** Makes room for this many leaders. */
  reserve(leaders: number): void {
    const capacity = Math.ceil(leaders / 32) * 32;
    if (capacity <= this.capacity) return;
    const gates = new Int32Array(capacity * GATE_WORDS);
    gates.set(this.gates);
    const rows = new Int32Array(capacity * ROW_WORDS);
    rows.set(this.rows);
    this.gates = gates;
    this.rows = rows;
    this.capacity = capacity;
    this.ids.grow(capacity);
    this.planes.grow(capacity);
    this.bitsets.grow(capacity >>> 5);
    this.capacitySets.grow(capacity >>> 5);
  }

  /** The eight weeks from `week` on: two planes, and the bits to shift the first one by. */
  capacityFrom(week: number): ReturnType<CapacityPlanes['window']> {
    return this.planes.window(week, (plane) => this.makePlane(plane));
  }

  /** Leaders with `halfDays` free in the eight weeks from `week` on, as a bitset. */
  withCapacity(week: number, halfDays: number): Int32Array {
    const { first, second, shift } = this.capacityFrom(week);
    const windowOf = (slot: number): number => windowAt(first, second, shift, slot);
    return this.capacitySets.get(week, halfDays, this.slotCount, this.capacity >>> 5, windowOf, (slot) => this.rowStart(slot));
  }

  private rowStart(slot: number): number {
    return (this.rows[slot * ROW_WORDS + WORD.ROLES] >>> SHIFT.capacityFrom) & MASK.week;
  }

  private makePlane(plane: number): Int32Array {
    const words = new Int32Array(this.capacity);
    for (const slot of this.ids.slots()) {
      readCapacity(this.entries.cells, this.rows[slot * ROW_WORDS + WORD.ENTRY], this.weeks);
      words[slot] = planeWord(plane, this.rowStart(slot), this.weeks);
    }
    return words;
  }

  /** @param wished the numbers of the niches wished for */
  private writeGates(slot: number, facts: LeaderFacts, wished: readonly number[]): void {
    const wish = facts.preferences;
    const clock = this.clocks.intern(facts.zone, facts.workStartMinute, facts.workEndMinute);
    const gate = this.gates.subarray(slot * GATE_WORDS, (slot + 1) * GATE_WORDS);
    gate[GATE.RATE_MIN] = facts.dayRateMinMinor | (facts.currency << SHIFT.currency);
    gate[GATE.CLOCK] =
      clock | (facts.handsOn << SHIFT.handsOn) | (wish.handsOn << SHIFT.wishedHandsOn) | (wish.scopeStability << SHIFT.wishedScope);
    gate[GATE.START] =
      Math.min(facts.availableFromDay, LAST_DAY + 1) |
      (wish.stages << SHIFT.wishedStages) |
      ((wished[MAX_WISHED_NICHES - 1] ?? 0) << SHIFT.fifthNiche);
    gate[GATE.WISH] =
      wish.missions |
      (wish.minHalfDays << SHIFT.minHalfDays) |
      (wish.maxHalfDays << SHIFT.maxHalfDays) |
      (wish.sponsorHours << SHIFT.sponsorHours);
    gate[GATE.WISHED_NICHES] = packed(wished.slice(0, MAX_WISHED_NICHES - 1), 8);
    gate[GATE.RATE_TARGET] = facts.dayRateTargetMinor;
  }

  /** @param niches the numbers of the niches held come first */
  private writeRow(slot: number, facts: LeaderFacts, niches: readonly number[]): void {
    const row = this.rows.subarray(slot * ROW_WORDS, (slot + 1) * ROW_WORDS);
    row[WORD.ROLES] = facts.roles | (facts.primaryRole << SHIFT.primaryRole) | (facts.capacityFromWeek << SHIFT.capacityFrom);
    row[WORD.DEPTH] = packed(facts.stageDepth, 2) | (packed(facts.traits, 3) << SHIFT.traits);
    row[WORD.PAST] = facts.phases | (facts.duties << SHIFT.duties) | (packed(facts.archetypeDepth, 2) << SHIFT.archetypes);
    row[WORD.NICHES] = packed(niches.slice(0, facts.niches.length), 8) | (facts.confirmedDay << SHIFT.confirmed);
    row[WORD.OUTCOMES] = facts.outcomeCount | (facts.outcomeSum << SHIFT.outcomeSum);
    row[WORD.LIKELIHOOD_PRICE] = facts.answerLikelihood | (Math.min(facts.scarcityPrice, MAX_STORED_PRICE) << SHIFT.price);
  }

  private writeBits(slot: number, facts: LeaderFacts): void {
    if (facts.standing === APPROVED) this.bitsets.add(FAMILY.APPROVED, slot);
    this.bitsets.addMask(FAMILY.ROLE, facts.roles, slot);
    this.bitsets.addMask(FAMILY.KIND, facts.kinds, slot);
    this.bitsets.addMask(FAMILY.OWNERSHIP, facts.ownership, slot);
    this.bitsets.addMask(FAMILY.LANGUAGE, facts.languages, slot);
    for (const industry of facts.noGoIndustries) this.bitsets.add(FAMILY.NO_GO + industry, slot);
  }

  private entryLength(slot: number): number {
    return entryLength(this.entries.cells, this.rows[slot * ROW_WORDS + WORD.ENTRY]);
  }

  private compactIfWasteful(): void {
    if (!this.entries.isWasteful) return;
    const entries = this.ids.slots().map((slot) => ({
      slot,
      start: this.rows[slot * ROW_WORDS + WORD.ENTRY],
      length: this.entryLength(slot),
    }));
    this.entries.compact(entries, (slot, start) => {
      this.rows[slot * ROW_WORDS + WORD.ENTRY] = start;
    });
  }
}
