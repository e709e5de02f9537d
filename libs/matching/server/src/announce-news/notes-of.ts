import type { NotificationKind } from '@qd/identity-domain';
import type { EventType, RelayedEvent } from '@qd/platform';

/** Whom a note is for. */
export type Audience =
  | { readonly kind: 'ADMINISTRATORS' }
  | { readonly kind: 'COMPANY'; readonly id: string }
  | { readonly kind: 'LEADER'; readonly id: string };

/** A note that is not yet addressed. `params` hold ids, counts and codes: words are read with the note, as its reader may see them. */
export interface Note {
  readonly kind: NotificationKind;
  readonly to: Audience;
  readonly subjectId: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly sourceEventId: string;
}

/** A finished run beside the list it took the place of. */
export interface FinishedList {
  readonly needId: string;
  readonly companyId: string;
  readonly listed: number;
  /** Leaders on the first places, best first. */
  readonly top: readonly string[];
  /** The same of the list before; `null` where this is the need's first. */
  readonly before: readonly string[] | null;
  /** Who must not hear that they have entered: they hid from the company at some time of this day. */
  readonly hidden: ReadonlySet<string>;
}

/** How far down a list a change is worth telling about. */
export const TOP = 10;

/** The events somebody may hear of. */
export const NEWSWORTHY = [
  'leader.applied',
  'leader.changed',
  'leader.approved',
  'leader.suspended',
  'leader.evidence_raised',
  'leader.availability_stale',
  'need.submitted',
  'need.published',
  'need.closed',
  'match_run.completed',
  'match_run.failed',
  'opportunity.interest',
] as const satisfies readonly EventType[];

const ADMINISTRATORS: Audience = { kind: 'ADMINISTRATORS' };

/** What an event is to be told about, and to whom.
 * @param lists finished runs by id; a run that is not there is told nothing about */
export function notesOf(event: RelayedEvent, lists: ReadonlyMap<string, FinishedList>): Note[] {
  const { id, subjectId, payload } = event;
  const text = (name: string): string => String(payload[name]);
  const note = (kind: NotificationKind, to: Audience, params: Note['params'] = {}, about = subjectId): Note[] => [
    { kind, to, subjectId: about, params, sourceEventId: id },
  ];
  const leader: Audience = { kind: 'LEADER', id: subjectId };
  const company: Audience = { kind: 'COMPANY', id: text('companyId') };
  switch (event.type) {
    case 'leader.applied':
      return note('LEADER_APPLIED', ADMINISTRATORS);
    case 'leader.changed':
    case 'leader.approved':
    case 'leader.suspended':
      // Only a command that moves the standing says which one: a market that is loaded does not.
      return payload['standing'] ? note('STANDING_CHANGED', leader, { standing: text('standing') }) : [];
    case 'leader.evidence_raised':
      return note('EVIDENCE_RAISED', leader, { code: text('code'), level: text('level') });
    case 'leader.availability_stale':
      return note('AVAILABILITY_STALE', leader);
    case 'need.submitted':
      return note('NEED_TO_PASS', ADMINISTRATORS);
    case 'need.published':
      // A company that opens or resumes its need itself knows.
      return payload['from'] === 'REVIEW' ? note('NEED_OPENED', company) : [];
    case 'need.closed':
      return payload['to'] === 'EXPIRED' ? note('NEED_EXPIRED', company) : [];
    case 'match_run.failed':
      return note('RUN_FAILED', ADMINISTRATORS, { needId: text('needId') });
    case 'match_run.completed':
      return listNotes(event, lists.get(subjectId));
    case 'opportunity.interest':
      return note('LEADER_INTERESTED', company, { leaderId: text('leaderId') });
    default:
      return [];
  }
}

/** A first list is told; later ones only where somebody entered or left the first places. Leaders hear of entering, never of leaving. */
function listNotes({ id }: RelayedEvent, list: FinishedList | undefined): Note[] {
  if (!list) return [];
  const { needId, companyId, listed, top, before, hidden } = list;
  const entered = before ? top.filter((leaderId) => !before.includes(leaderId)) : top;
  const left = before ? before.filter((leaderId) => !top.includes(leaderId)) : [];
  const about = { subjectId: needId, sourceEventId: id };
  const company: Audience = { kind: 'COMPANY', id: companyId };
  const toCompany: Note[] = !before
    ? [{ ...about, kind: 'SHORTLIST_READY', to: company, params: { count: listed } }]
    : entered.length + left.length > 0
      ? [{ ...about, kind: 'SHORTLIST_CHANGED', to: company, params: { entered: entered.length } }]
      : [];
  const toLeaders = entered
    .filter((leaderId) => !hidden.has(leaderId))
    .map((leaderId): Note => ({ ...about, kind: 'NEW_OPPORTUNITY', to: { kind: 'LEADER', id: leaderId }, params: {} }));
  return [...toCompany, ...toLeaders];
}

/** A note with its one reader. */
export interface AddressedNote extends Omit<Note, 'to'> {
  readonly userId: string;
}

/** Addresses notes, and leaves of those alike (one reader, one matter) only the last.
 * @param readers users by company and leader id; nobody is told about what is not there */
export function address(
  notes: readonly Note[],
  readers: ReadonlyMap<string, readonly string[]>,
  administrators: readonly string[],
): AddressedNote[] {
  const last = new Map<string, AddressedNote>();
  for (const { to, ...note } of notes) {
    const users = to.kind === 'ADMINISTRATORS' ? administrators : (readers.get(to.id) ?? []);
    for (const userId of users) {
      const matter = note.kind === 'NEW_OPPORTUNITY' ? '' : `${note.subjectId} ${note.params['leaderId'] ?? ''}`;
      const key = `${userId} ${note.kind} ${matter}`;
      // Set anew, so that the order of the last ones is kept.
      last.delete(key);
      last.set(key, { ...note, userId });
    }
  }
  return [...last.values()];
}
