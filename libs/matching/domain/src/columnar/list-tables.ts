import { evenShare, heedCloseness, nichePlaceBp, nicheShare, specialtyPoints } from '../company-points';
import { shareOf } from '../arithmetic';
import { wishedNichePoints } from '../leader-points';
import type { RunInputs } from '../run-inputs';
import type { ClosenessCache } from './closeness-cache';
import { EVIDENCE_BITS, MAX_NICHES } from './layout';
import type { LeaderColumns } from './leader-columns';
import type { OrdinalRegister } from './ordinal-register';

// Held once: inside the VM context of a test runner every look-up of a global costs more than the arithmetic.
const { floor, max } = Math;

/** Places a leader's niche can have: the sole one, the first of two, the second. */
export const NICHE_PLACES = 3;
/** Numbers of niches, 0 = none included. */
export const NICHE_SPAN = MAX_NICHES + 1;
/** Niches a need can name. */
const NEED_NICHES = 2;
/** Cells of a node: the item it speaks for, its points, the next node. */
const NODE_CELLS = 3;

/** Look-up tables over the numbers of specialties, niches and technologies. They are as long as the vocabulary, and only the cells a need
 * has touched are cleared after it. */
export class ListTables {
  /** By packed specialty (`number << 2 | evidence`): the first node of what it earns, 0 = nothing. */
  specialtyHead = new Int32Array(0);
  nodes = new Int32Array(NODE_CELLS * 256);
  nodeCount = 1;
  /** Required specialties come first among the items, then the nice-to-have ones. */
  requiredCount = 0;
  itemCount = 0;
  /** Scratch of scoring: best points by item. */
  readonly best = new Int32Array(64);
  /** `(place · 2 + need niche) · NICHE_SPAN + number` → points. */
  readonly niche = new Int32Array(NICHE_PLACES * NEED_NICHES * NICHE_SPAN);
  /** By number of the wished niche. */
  readonly wishedNiche = new Int32Array(NICHE_SPAN);
  wishedNicheNone = 0;
  inStack = new Int32Array(0);
  /** Points by number of shared technologies. */
  stackPoints = new Int32Array(257);
  private readonly touchedHeads: number[] = [];
  private readonly touchedNiches: number[] = [];
  private readonly touchedWishes: number[] = [];
  private readonly touchedStack: number[] = [];

  clear({ specialties, technologies }: LeaderColumns): void {
    for (const cell of this.touchedHeads) this.specialtyHead[cell] = 0;
    for (const cell of this.touchedNiches) this.niche[cell] = 0;
    for (const cell of this.touchedWishes) this.wishedNiche[cell] = 0;
    for (const cell of this.touchedStack) this.inStack[cell] = 0;
    this.touchedHeads.length = this.touchedNiches.length = this.touchedWishes.length = this.touchedStack.length = 0;
    this.nodeCount = 1;
    const codes = (specialties.count + 1) << EVIDENCE_BITS;
    if (this.specialtyHead.length < codes) this.specialtyHead = new Int32Array(codes * 2);
    if (this.inStack.length <= technologies.count) this.inStack = new Int32Array((technologies.count + 1) * 2);
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

  setWish(niche: number, points: number): void {
    this.wishedNiche[niche] = points;
    this.touchedWishes.push(niche);
  }

  markStack(technology: number): void {
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
    for (let index = 0; index < near.length; index += 3) {
      const close = heedCloseness(near[index + 2], policy);
      for (let evidence = 1; evidence <= 3 && close > 0; evidence++) {
        const points = specialtyPoints(share, close, evidence, wanted.minEvidence, company);
        if (points > 0) lists.addNode((near[index + 1] << EVIDENCE_BITS) | evidence, item, points);
        best = max(best, points);
      }
    }
    most += best;
  }
  return most;
}

/** Marks the technologies in use.
 * @returns the most they can give */
export function fillStackTable(lists: ListTables, { need, policy }: RunInputs, technologies: OrdinalRegister): number {
  const { cap } = policy.company.stack;
  const asked = need.stack.length;
  for (const ordinal of need.stack) {
    const technology = technologies.numberOf(ordinal);
    if (technology > 0) lists.markStack(technology);
  }
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
    for (let cell = 0; cell < near.length; cell += 3) {
      const [held, number, close] = [near[cell], near[cell + 1], heedCloseness(near[cell + 2], policy)];
      for (let place = 0; place < NICHE_PLACES; place++) {
        const placeBp = place === 0 ? weights.niche.soleBp : nichePlaceBp(place - 1, 2, weights);
        lists.setNiche((place * NEED_NICHES + index) * NICHE_SPAN + number, shareOf(shareOf(share, close), placeBp));
      }
      lists.setWish(number, wishedNichePoints(held, need, policy, tables.taxonomy));
    }
  });
}
