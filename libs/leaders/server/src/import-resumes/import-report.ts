/** A word of a résumé that leads to nothing in our vocabularies. */
export interface UnplacedTerm {
  readonly kind: 'TITLE' | 'SKILL' | 'INDUSTRY' | 'LANGUAGE' | 'PLACE';
  readonly text: string;
}

/** What became of one file. */
export interface ImportedFile {
  /** Relative to what was asked for. */
  readonly file: string;
  /** `UNCHANGED`: the same résumé was imported before. */
  readonly status: 'IMPORTED' | 'REJECTED' | 'UNCHANGED';
  readonly leaderId?: string;
  /** Why it was rejected; each names the place and what to do. */
  readonly problems: readonly string[];
  /** What a résumé does not say and a profile must; to be checked with the person. */
  readonly assumptions: readonly string[];
  /** Terms that were read as something near: "k8s admin → Kubernetes". */
  readonly closeReadings: readonly string[];
  readonly unplaced: readonly UnplacedTerm[];
}

export interface ImportReport {
  readonly files: readonly ImportedFile[];
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** A rejected file. */
export const rejected = (file: string, ...problems: string[]): ImportedFile => ({
  file,
  status: 'REJECTED',
  problems,
  assumptions: [],
  closeReadings: [],
  unplaced: [],
});
