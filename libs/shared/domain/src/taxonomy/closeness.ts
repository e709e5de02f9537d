import type { TaxonomyKind, TaxonomyNode } from './node';
import { RELATED_NICHES } from './niche-relations';
import { taxonomy } from './taxonomy';

/** Steps between two specialties, see {@link specialtyDistance}. */
export type SpecialtyDistance = 0 | 1 | 2 | 3 | 4;

/** Full closeness: one and the same node. Every closeness is an integer in 0..10000. */
export const FULL_CLOSENESS = 10_000;

/* Closeness of specialties by distance and by depth (1 = root) of the nearest node above both, capped at 3: what two nodes share
 * weighs more the narrower it is. AWS and Google Cloud meet in "Cloud infrastructure", DevOps and networking only in "Infrastructure".
 * The idea is Wu and Palmer's (ACL 1994); the figures are ours, monotone in both directions. */
const SPECIALTY_CLOSENESS: Readonly<Record<1 | 2 | 3, readonly [number, number, number]>> = {
  1: [6000, 7500, 8000],
  2: [2500, 5500, 6500],
  3: [1200, 3500, 4500],
};
const RELATED_NICHE = 7000;
const SIBLING_NICHE = 4000;
const PARENT_INDUSTRY = 7000;
const SIBLING_INDUSTRY = 4000;

const relatedNiches: ReadonlySet<string> = new Set(
  RELATED_NICHES.flatMap(([left, right]) => {
    const [first, second] = [left, right].map((slug) => {
      const node = taxonomy.byCode(`niche.${slug}`);
      if (node === null) throw new Error(`Related niches name an unknown niche "${slug}"`);
      return node.ordinal;
    });
    return [`${first} ${second}`, `${second} ${first}`];
  }),
);

function nodeOf(kind: TaxonomyKind, ordinal: number): TaxonomyNode {
  const node = taxonomy.byOrdinal(ordinal);
  if (node === null || node.kind !== kind) throw new RangeError(`Ordinal ${ordinal} is no ${kind.toLowerCase()}`);
  return node;
}

/** Ordinals from a node up to its root, the node itself first. */
const pathUp = (ordinal: number): number[] => [ordinal, ...taxonomy.ancestors(ordinal).map((node) => node.ordinal)];

/** Steps of the shortest way through the tree and depth of its highest node (1 = root), or `null` between different roots. */
function wayBetween(left: number, right: number): { steps: number; sharedDepth: number } | null {
  const [fromLeft, fromRight] = [pathUp(left), pathUp(right)];
  const up = fromLeft.findIndex((ordinal) => fromRight.includes(ordinal));
  if (up < 0) return null;
  const down = fromRight.indexOf(fromLeft[up]);
  return { steps: up + down, sharedDepth: fromLeft.length - up };
}

/** Distance of two specialties: the steps of the shortest way through the tree, at most 3 under one root.
 * 0 the same · 1 parent and child · 2 siblings, or grandparent and grandchild · 3 any other pair under one root (aunts, cousins,
 * great-grandparents) · 4 under different roots, unrelated. Symmetric.
 * @throws RangeError when an ordinal is no specialty */
export function specialtyDistance(left: number, right: number): SpecialtyDistance {
  const way = wayBetween(nodeOf('SPECIALTY', left).ordinal, nodeOf('SPECIALTY', right).ordinal);
  return way === null ? 4 : (Math.min(way.steps, 3) as SpecialtyDistance);
}

/** How far experience in one specialty carries to another. Symmetric; falls with {@link specialtyDistance} and, at equal distance,
 * rises with the depth of what the two share.
 * @returns integer 0..10000; 10000 only for the same node, 0 between different roots
 * @throws RangeError when an ordinal is no specialty */
export function specialtyCloseness(left: number, right: number): number {
  const way = wayBetween(nodeOf('SPECIALTY', left).ordinal, nodeOf('SPECIALTY', right).ordinal);
  if (way === null) return 0;
  if (way.steps === 0) return FULL_CLOSENESS;
  return SPECIALTY_CLOSENESS[Math.min(way.steps, 3) as 1 | 2 | 3][Math.min(way.sharedDepth, 3) - 1];
}

/** How close two niches are: 10000 the same, 7000 related by the relations list, 4000 under one heading, else 0. Symmetric.
 * Headings are no niches: each is close to itself only.
 * @throws RangeError when an ordinal is no niche */
export function nicheCloseness(left: number, right: number): number {
  const [first, second] = [nodeOf('NICHE', left), nodeOf('NICHE', right)];
  if (first === second) return FULL_CLOSENESS;
  if (relatedNiches.has(`${left} ${right}`)) return RELATED_NICHE;
  return first.parentOrdinal !== null && first.parentOrdinal === second.parentOrdinal ? SIBLING_NICHE : 0;
}

/** How close two industries are: 10000 the same, 7000 sector and branch, 4000 branches of one sector, else 0. Symmetric.
 * @throws RangeError when an ordinal is no industry */
export function industryCloseness(left: number, right: number): number {
  const [first, second] = [nodeOf('INDUSTRY', left), nodeOf('INDUSTRY', right)];
  if (first === second) return FULL_CLOSENESS;
  if (first.parentOrdinal === second.ordinal || second.parentOrdinal === first.ordinal) return PARENT_INDUSTRY;
  return first.parentOrdinal !== null && first.parentOrdinal === second.parentOrdinal ? SIBLING_INDUSTRY : 0;
}

const CLOSENESS: Readonly<Record<TaxonomyKind, (left: number, right: number) => number>> = {
  SPECIALTY: specialtyCloseness,
  NICHE: nicheCloseness,
  INDUSTRY: industryCloseness,
  // Technologies only count when they are the same; their headings order them for people.
  TECHNOLOGY: (left, right) => (left === right ? FULL_CLOSENESS : 0),
};

/** Closeness of one node to every node, as a look-up row for scoring: `row[ordinal]`, 0..10000, 0 for nodes of other kinds.
 * Two bytes a node; a need takes one row for each specialty, niche and industry it names.
 * @throws RangeError on an unknown ordinal */
export function closenessRow(ordinal: number): Uint16Array {
  const node = taxonomy.byOrdinal(ordinal);
  if (node === null) throw new RangeError(`No taxonomy node has ordinal ${ordinal}`);
  const row = new Uint16Array(taxonomy.size);
  for (let other = 0; other < row.length; other++) {
    if (taxonomy.byOrdinal(other)?.kind === node.kind) row[other] = CLOSENESS[node.kind](ordinal, other);
  }
  return row;
}
