import type { LeaderFacts } from '@qd/leaders-domain';
import { STANDINGS } from '@qd/shared-domain';
import { textHash32 } from '../arithmetic';
import { ListArena } from './arena';
import { FAMILY, GateBitsets } from './bitsets';
import { checkLeaderFacts } from './check-facts';
import { Clocks } from './clocks';
import { CompanySlots } from './company-slots';
import {
  CALENDAR_WEEKS,
  GATE,
  GATE_WORDS,
  MAX_STORED_PRICE,
  MAX_WISHED_NICHES,
  PLANES,
  ROW_WORDS,
  SHIFT,
  WEEKS_PER_WORD,
  WORD,
} from './layout';
import { OrdinalRegister } from './ordinal-register';

const APPROVED = STANDINGS.indexOf('APPROVED');
const FIRST_CAPACITY = 64;

/** Packs values of `bits` each into one word, the first lowest. */
const packed = (values: readonly number[], bits: number): number =>
  values.reduce((word, value, index) => word | (value << (index * bits)), 0);

/** The leaders of a market as columns. Slots are reused, their order means nothing. */
export class LeaderColumns {
  /** Slots there is room for; a multiple of 32. */
  capacity = FIRST_CAPACITY;
  gates = new Int32Array(FIRST_CAPACITY * GATE_WORDS);
  rows = new Int32Array(FIRST_CAPACITY * ROW_WORDS);
  /** Plane `p` holds the calendar weeks `8p .. 8p+7` of all slots, at `p * capacity + slot`. */
  planes = new Int32Array(FIRST_CAPACITY * PLANES);
  ids: string[] = [];
  approvedCount = 0;
  readonly bitsets = new GateBitsets();
  readonly lists = new ListArena();
  readonly clocks = new Clocks();
  readonly hiddenFrom = new CompanySlots();
  readonly specialties = new OrdinalRegister();
  readonly niches = new OrdinalRegister();
  readonly technologies = new OrdinalRegister();
  private readonly slots = new Map<string, number>();
  private readonly freeSlots: number[] = [];

  constructor() {
    this.bitsets.grow(FIRST_CAPACITY >>> 5);
  }

  get size(): number {
    return this.slots.size;
  }

  slotOf(leaderId: string): number {
    return this.slots.get(leaderId) ?? -1;
  }

  isApproved(slot: number): boolean {
    return ((this.bitsets.get(FAMILY.APPROVED)[slot >>> 5] >>> (slot & 31)) & 1) === 1;
  }

  upsert(facts: LeaderFacts): void {
    checkLeaderFacts(facts);
    let slot = this.slotOf(facts.leaderId);
    const isNew = slot < 0;
    if (!isNew) {
      if (this.isApproved(slot)) this.approvedCount--;
      this.bitsets.clear(slot);
    } else {
      slot = this.freeSlots.pop() ?? this.ids.length;
      if (slot >= this.capacity) this.reserve(Math.ceil(this.capacity * 1.5));
      this.slots.set(facts.leaderId, slot);
      this.ids[slot] = facts.leaderId;
    }
    this.register(facts);
    this.writeGates(slot, facts);
    this.writeRow(slot, facts);
    this.writeLists(slot, facts, isNew);
    this.writeCapacity(slot, facts);
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
    this.lists.release(this.listSize(slot));
    this.slots.delete(leaderId);
    this.ids[slot] = '';
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
    const planes = new Int32Array(capacity * PLANES);
    for (let plane = 0; plane < PLANES; plane++) {
      planes.set(this.planes.subarray(plane * this.capacity, (plane + 1) * this.capacity), plane * capacity);
    }
    this.gates = gates;
    this.rows = rows;
    this.planes = planes;
    this.capacity = capacity;
    this.bitsets.grow(capacity >>> 5);
  }

  private register(facts: LeaderFacts): void {
    for (const { ordinal } of facts.specialties) this.specialties.add(ordinal);
    for (const niche of facts.niches) this.niches.add(niche);
    for (const niche of facts.preferences.niches) this.niches.add(niche);
    for (const technology of facts.stack) this.technologies.add(technology);
  }

  private writeGates(slot: number, facts: LeaderFacts): void {
    const clock = this.clocks.intern(facts.zone, facts.workStartMinute, facts.workEndMinute);
    const at = slot * GATE_WORDS;
    this.gates[at + GATE.RATE_MIN] = facts.dayRateMinMinor;
    this.gates[at + GATE.MONEY_CLOCK] = facts.currency | (clock << SHIFT.clock);
    this.gates[at + GATE.AVAILABLE_FROM] = facts.availableFromDay;
    this.gates[at + GATE.CAPACITY_FROM] = facts.capacityFromWeek;
  }

  private writeRow(slot: number, facts: LeaderFacts): void {
    const wish = facts.preferences;
    const row = this.rows.subarray(slot * ROW_WORDS, (slot + 1) * ROW_WORDS);
    row[WORD.HASH] = textHash32(facts.leaderId);
    row[WORD.WHO] =
      facts.roles |
      (facts.primaryRole << SHIFT.primaryRole) |
      (facts.handsOn << SHIFT.handsOn) |
      (wish.handsOn << SHIFT.wishedHandsOn) |
      (wish.scopeStability << SHIFT.wishedScope);
    row[WORD.DEPTH] = packed(facts.stageDepth, 2) | (packed(facts.traits, 3) << SHIFT.traits);
    row[WORD.PAST] =
      facts.phases |
      (facts.duties << SHIFT.duties) |
      (packed(facts.archetypeDepth, 2) << SHIFT.archetypes) |
      (wish.stages << SHIFT.wishedStages);
    row[WORD.WISH] =
      wish.missions |
      (wish.minHalfDays << SHIFT.minHalfDays) |
      (wish.maxHalfDays << SHIFT.maxHalfDays) |
      (wish.sponsorHours << SHIFT.sponsorHours);
    row[WORD.NICHES] = ((facts.niches[0] ?? -1) + 1) | (((facts.niches[1] ?? -1) + 1) << SHIFT.secondNiche);
    for (let place = 0; place < MAX_WISHED_NICHES; place += 2) {
      row[WORD.WISHED_NICHES + (place >> 1)] =
        ((wish.niches[place] ?? -1) + 1) | (((wish.niches[place + 1] ?? -1) + 1) << SHIFT.secondNiche);
    }
    row[WORD.RATE_TARGET] = facts.dayRateTargetMinor;
    row[WORD.CONFIRMED] = facts.confirmedDay;
    row[WORD.OUTCOME_COUNT] = facts.outcomeCount;
    row[WORD.OUTCOME_SUM] = facts.outcomeSum;
    row[WORD.LIKELIHOOD_PRICE] = facts.answerLikelihood | (Math.min(facts.scarcityPrice, MAX_STORED_PRICE) << SHIFT.price);
  }

  private writeLists(slot: number, facts: LeaderFacts, isNew: boolean): void {
    const at = slot * ROW_WORDS;
    this.rows[at + WORD.LISTS] = isNew
      ? this.lists.write(facts, -1, 0)
      : this.lists.write(facts, this.rows[at + WORD.LISTS], this.listSize(slot));
    this.rows[at + WORD.LIST_COUNTS] = facts.specialties.length | (facts.stack.length << SHIFT.technologies);
  }

  private listSize(slot: number): number {
    const counts = this.rows[slot * ROW_WORDS + WORD.LIST_COUNTS];
    return (counts & 0xff) + (counts >>> SHIFT.technologies);
  }

  private writeCapacity(slot: number, facts: LeaderFacts): void {
    for (let plane = 0; plane < PLANES; plane++) this.planes[plane * this.capacity + slot] = 0;
    facts.freeHalfDays.forEach((free, index) => {
      const place = (facts.capacityFromWeek + index) & (CALENDAR_WEEKS - 1);
      const plane = Math.floor(place / WEEKS_PER_WORD);
      this.planes[plane * this.capacity + slot] |= free << ((place % WEEKS_PER_WORD) * 4);
    });
  }

  private writeBits(slot: number, facts: LeaderFacts): void {
    if (facts.standing === APPROVED) this.bitsets.add(FAMILY.APPROVED, slot);
    this.bitsets.addMask(FAMILY.ROLE, facts.roles, slot);
    this.bitsets.addMask(FAMILY.KIND, facts.kinds, slot);
    this.bitsets.addMask(FAMILY.OWNERSHIP, facts.ownership, slot);
    this.bitsets.addMask(FAMILY.LANGUAGE, facts.languages, slot);
    for (const industry of facts.noGoIndustries) this.bitsets.add(FAMILY.NO_GO + industry, slot);
  }

  private compactIfWasteful(): void {
    if (!this.lists.isWasteful) return;
    const entries = Array.from(this.slots.values(), (slot) => ({
      slot,
      start: this.rows[slot * ROW_WORDS + WORD.LISTS],
      size: this.listSize(slot),
    }));
    this.lists.compact(entries, (slot, start) => {
      this.rows[slot * ROW_WORDS + WORD.LISTS] = start;
    });
  }
}
