/** The four lists of the taxonomy. A word may stand in several kinds (Kubernetes is a specialty and a technology);
 * within one kind every name leads to exactly one node. */
export const TAXONOMY_KINDS = ['SPECIALTY', 'NICHE', 'INDUSTRY', 'TECHNOLOGY'] as const;
export type TaxonomyKind = (typeof TAXONOMY_KINDS)[number];

/** Version of nodes, tree and relations; part of every match run's snapshot. A new version only ever appends.
 * @see docs/domain/taxonomy.md#rules-for-changing-it */
export const TAXONOMY_VERSION = '2026.1';

/** One entry of the taxonomy. */
export interface TaxonomyNode {
  /** Stable number that facts store: unique over all kinds, contiguous from 0. Append only: never reused, never reordered;
   * a node that is no longer wanted is retired and keeps its number. */
  readonly ordinal: number;
  /** Stable name for files, URLs and imports: kind, dot, kebab-case (`specialty.kubernetes`). */
  readonly code: string;
  readonly kind: TaxonomyKind;
  /** What people read; unique within the kind. */
  readonly label: string;
  /** One sentence in plain words. */
  readonly description: string;
  /** Other wordings, abbreviations, common misspellings, German, French and Spanish words. Original spelling, not folded. */
  readonly synonyms: readonly string[];
  /** The broader node of the same kind, or `null` for a root. */
  readonly parentOrdinal: number | null;
  /** True for a heading that only orders others (niches, technologies): shown, never claimed, never resolved to. */
  readonly group: boolean;
  /** True for a node that can no longer be chosen; facts that hold it still score. */
  readonly retired: boolean;
}
