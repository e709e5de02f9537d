import { type Instant, taxonomy } from '@qd/shared-domain';

/** What a note may tell, by the one it is for: administrators, members of a company, leaders. */
export const NOTIFICATION_KINDS = [
  'NEED_TO_PASS',
  'LEADER_APPLIED',
  'RUN_FAILED',
  'NEED_OPENED',
  'SHORTLIST_READY',
  'SHORTLIST_CHANGED',
  'LEADER_INTERESTED',
  'NEED_EXPIRED',
  'STANDING_CHANGED',
  'EVIDENCE_RAISED',
  'AVAILABILITY_STALE',
  'NEW_OPPORTUNITY',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** One named fact; the words around it are the reader's catalogue's. */
export interface Param {
  readonly name: string;
  readonly value: string;
}

/** A note in somebody's inbox. */
export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly subjectId: string | null;
  readonly params: readonly Param[];
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
}

/** What the reader may see of a note's subject at the time of reading. */
export interface SubjectWords {
  /** Of the need; `null` where the subject is none, or is the reader's to see no more. */
  readonly title: string | null;
  /** Of the leader; likewise. */
  readonly headline: string | null;
}

/** What each kind tells, and nothing else it may have been stored with. `title` and `headline` are read with the note. */
const TOLD: Readonly<Record<NotificationKind, readonly string[]>> = {
  NEED_TO_PASS: ['title'],
  LEADER_APPLIED: ['headline'],
  RUN_FAILED: ['needId', 'title'],
  NEED_OPENED: ['title'],
  SHORTLIST_READY: ['title', 'count'],
  SHORTLIST_CHANGED: ['title', 'entered'],
  LEADER_INTERESTED: ['title', 'leaderId'],
  NEED_EXPIRED: ['title'],
  STANDING_CHANGED: ['standing'],
  EVIDENCE_RAISED: ['label', 'level'],
  AVAILABILITY_STALE: [],
  NEW_OPPORTUNITY: ['title'],
};

/** The facts of a note for its reader. Taxonomy codes are told by their present label.
 * @param stored as the note was left: ids, counts and codes */
export function noteParams(kind: NotificationKind, stored: Readonly<Record<string, unknown>>, words: SubjectWords): Param[] {
  return told(TOLD[kind], { ...stored, label: labelOf(stored['code']), ...words });
}

/** Those of the named facts that are there, in the order of their names. */
export function told(names: readonly string[], facts: Readonly<Record<string, unknown>>): Param[] {
  return names.flatMap((name) => {
    const value = facts[name];
    return value === null || value === undefined || typeof value === 'object' ? [] : [{ name, value: String(value) }];
  });
}

/** What a taxonomy code is called now; `undefined` for anything else. */
export const labelOf = (code: unknown): string | undefined => (typeof code === 'string' ? taxonomy.byCode(code)?.label : undefined);
