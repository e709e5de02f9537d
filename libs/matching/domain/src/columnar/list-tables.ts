import { evenShare, heedCloseness, nichePlaceBp, nicheShare, specialtyPoints } from '../company-points';
import { shareOf } from '../arithmetic';
import { wishedNichePoints } from '../leader-points';
import type { RunInputs } from '../run-inputs';
import type { ClosenessCache } from './closeness-cache';
import { EVIDENCE_BITS } from './layout';
import type { LeaderColumns } from './leader-columns';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { floor, max } = Math;

/** Places a leader's niche can have: the sole one, the first of two, the second. */
export const NICHE_PLACES = 3;
/** Niches a need can name. */
const NEED_NICHES = 2;
/** Cells of a node: the item it speaks for, its points, the next node. */
const NODE_CELLS = 3;

/** Look-up tables over ordinals. They are as long as the vocabulary, and only the cells a need has touched are cleared after it. */
export class ListTables {
  /** By packed specialty (`ordinal << 2 | evidence`): the first node of what it earns, 0 = nothing. */
  specialtyHead = new Int32Array(0);
  nodes = new Int32Array(NODE_CELLS * 256);
  nodeCount = 1;
  /** Required specialties come first among the items, then the nice-to-have ones. */
  requiredCount = 0;
  itemCount = 0;
  /** Scratch of scoring: best points by item. */
  readonly best = new Int32Array(64);
  /** `(place · 2 + need niche) · stride + ordinal + 1` → points. */
  niche = new Int32Array(NICHE_PLACES * NEED_NICHES);
  nicheStride = 1;
  /** By wished ordinal plus one. */
  wishedNiche = new Int32Array(1);
  wishedNicheNone = 0;
  inStack = new Int32Array(0);
  /** Points by number of shared technologies. */
  stackPoints = new Int32Array(257);
  private readonly touchedHeads: number[] = [];
  private readonly touchedNiches: number[] = [];
  private readonly touchedWishes: number[] = [];
  private readonly touchedStack: number[] = [];

  clear({ specialties, niches, technologies }: LeaderColumns): void {
    for (const cell of this.touchedHeads) this.specialtyHead[cell] = 0;
    for (const cell of this.touchedNiches) this.niche[cell] = 0;
    for (const cell of this.touchedWishes) this.wishedNiche[cell] = 0;
    for (const cell of this.touchedStack) this.inStack[cell] = 0;
    this.touchedHeads.length = this.touchedNiches.length = this.touchedWishes.length = this.touchedStack.length = 0;
    this.nodeCount = 1;
    if (this.specialtyHead.length < specialties.limit << EVIDENCE_BITS)
      this.specialtyHead = new Int32Array((specialties.limit * 2) << EVIDENCE_BITS);
    if (this.wishedNiche.length < niches.limit + 1) {
      this.nicheStride = niches.limit * 2 + 1;
      this.niche = new Int32Array(this.nicheStride * NICHE_PLACES * NEED_NICHES);
      this.wishedNiche = new Int32Array(niches.limit * 2 + 1);
    }
    if (this.inStack.length < technologies.limit) this.inStack = new Int32Array(technologies.limit * 2);
  }

  addNode(code: number, item: number, points: number): void {
    if ((this.nodeCount + 1) * NODE_CELLS > this.nodes.length) {
      const grown = new Int32Array(this.nodes.length * 2);
      grown.set(this.nodes);
      this.nodes = grown;
    }
    const cell = this.nodeCount * NODE_CELLS;
    this.nodes[cell] = item;
    this.nodes[cell + 1] = points;
    this.nodes[cell + 2] = this.specialtyHead[code];
    this.specialtyHead[code] = cell;
    this.nodeCount++;
    this.touchedHeads.push(code);
  }

  setNiche(cell: number, points: number): void {
    this.niche[cell] = points;
    this.touchedNiches.push(cell);
  }

  raiseWish(ordinal: number, points: number): void {
    if (points > this.wishedNiche[ordinal + 1]) this.wishedNiche[ordinal + 1] = points;
    this.touchedWishes.push(ordinal + 1);
  }

  markStack(technology: number): void {
    if (technology >= this.inStack.length) return;
    this.inStack[technology] = 1;
    this.touchedStack.push(technology);
  }

  get bytes(): number {
    const tables = [this.specialtyHead, this.nodes, this.best, this.niche, this.wishedNiche, this.inStack, this.stackPoints];
    return tables.reduce((sum, table) => sum + table.byteLength, 0);
  }
}

/** What each packed specialty earns for each item asked for.
 * @returns the most all items together can give */
export function fillSpecialtyTables(lists: ListTables, { need, policy, tables }: RunInputs, closeness: ClosenessCache): number {
  const { company } = policy;
  lists.requiredCount = need.required.length;
  lists.itemCount = need.required.length + need.niceToHave.length;
  let most = 0;
  for (let item = 0; item < lists.itemCount; item++) {
    const nice = item - need.required.length;
    const wanted = nice < 0 ? need.required[item] : { ordinal: need.niceToHave[nice], minEvidence: 1 };
    const share =
      nice < 0
        ? evenShare(company.requiredSpecialties.cap, item, need.required.length)
        : evenShare(company.niceToHave.cap, nice, need.niceToHave.length);
    const near = closeness.specialtyNeighbours(wanted.ordinal, tables.taxonomy);
    let best = 0;
    for (let index = 0; index < near.length; index += 2) {
      const close = heedCloseness(near[index + 1], policy);
      for (let evidence = 1; evidence <= 3 && close > 0; evidence++) {
        const points = specialtyPoints(share, close, evidence, wanted.minEvidence, company);
        if (points > 0) lists.addNode((near[index] << EVIDENCE_BITS) | evidence, item, points);
        best = max(best, points);
      }
    }
    most += best;
  }
  return most;
}

/** Marks the technologies in use.
 * @returns the most they can give */
export function fillStackTable(lists: ListTables, { need, policy }: RunInputs): number {
  const { cap } = policy.company.stack;
  const asked = need.stack.length;
  for (const technology of need.stack) lists.markStack(technology);
  for (let shared = 0; shared <= asked; shared++) lists.stackPoints[shared] = asked === 0 ? 0 : floor((cap * shared) / asked);
  return asked === 0 ? 0 : cap;
}

/** What each niche earns the leader who claims it, and the need in the eyes of one who wishes for it. */
export function fillNicheTables(lists: ListTables, inputs: RunInputs, closeness: ClosenessCache): void {
  const { need, policy, tables } = inputs;
  const weights = policy.company;
  lists.wishedNicheNone = shareOf(policy.leader.niche.cap, policy.leader.niche.indifferentBp);
  need.niches.forEach((wanted, index) => {
    const share = nicheShare(need, index, weights);
    const near = closeness.nicheNeighbours(wanted, tables.taxonomy);
    for (let cell = 0; cell < near.length; cell += 2) {
      const [held, close] = [near[cell], heedCloseness(near[cell + 1], policy)];
      for (let place = 0; place < NICHE_PLACES; place++) {
        const placeBp = place === 0 ? weights.niche.soleBp : nichePlaceBp(place - 1, 2, weights);
        lists.setNiche((place * NEED_NICHES + index) * lists.nicheStride + held + 1, shareOf(shareOf(share, close), placeBp));
      }
      lists.raiseWish(held, wishedNichePoints(held, need, policy, tables.taxonomy));
    }
  });
}
