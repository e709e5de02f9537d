import type { Instant } from '@qd/shared-domain';
import { labelOf, type Param, type SubjectWords, told } from '../notifications/notification';

/** Whose act something was, for one reader. `COMPANY`: a company's, as administrators read it. */
export const ACTIVITY_SIDES = ['YOU', 'COLLEAGUE', 'COMPANY', 'LEADER', 'QUARTERDECK'] as const;
export type ActivitySide = (typeof ACTIVITY_SIDES)[number];

/** An act on something the reader may see. */
export interface Activity {
  readonly id: string;
  readonly at: Instant;
  readonly command: string;
  readonly side: ActivitySide;
  readonly actorName: string | null;
  readonly reason: string | null;
  readonly subjectId: string;
  readonly subjectType: string;
  readonly params: readonly Param[];
}

/** Who does a thing, as far as roles go. */
type Doer = 'COMPANY' | 'LEADER' | 'QUARTERDECK';

interface Act {
  readonly by: Doer;
  /** What is told of the audit row's detail beside the subject's own words; nothing else ever is. */
  readonly tells: readonly string[];
  /** Who may read the reason given, beside the one who gave it and administrators. */
  readonly reasonFor?: 'COMPANY' | 'LEADER';
  /** Whether it is nobody's to know but the doer's and administrators'. */
  readonly secret?: true;
  /** What it is called, where a row stands in for another of its kind that names who did it. */
  readonly shownAs?: string;
}

const act = (by: Doer, tells: readonly string[] = [], more: Pick<Act, 'reasonFor' | 'secret' | 'shownAs'> = {}): Act => ({
  by,
  tells,
  ...more,
});
const MOVE = ['from', 'to'];
const VERSIONED = ['to', 'briefVersion'];

/** The commands a timeline shows. What is not here (sign-ins, attempts, seeding) stays in the audit log. */
export const ACTS: Readonly<Record<string, Act>> = {
  create_company: act('COMPANY'),
  verify_company_domain: act('QUARTERDECK'),
  create_need: act('COMPANY', ['title']),
  edit_need: act('COMPANY', ['title', ...VERSIONED]),
  publish_need: act('COMPANY', ['title', ...VERSIONED]),
  pass_need: act('QUARTERDECK', ['title', ...VERSIONED]),
  hold_need: act('COMPANY', ['title', 'to']),
  resume_need: act('COMPANY', ['title', 'to']),
  close_need: act('COMPANY', ['title', 'to']),
  reopen_need: act('COMPANY', ['title']),
  expire_need: act('QUARTERDECK', ['title', 'to']),
  complete_match_run: act('QUARTERDECK', ['title', 'passed', 'runId']),
  pin_match: act('COMPANY', ['title', 'leaderId']),
  dismiss_match: act('COMPANY', ['title', 'leaderId', 'reason'], { reasonFor: 'COMPANY' }),
  restore_match: act('COMPANY', ['title', 'leaderId']),
  show_interest: act('LEADER', ['title']),
  // The company's row of the same act: it names nobody.
  receive_interest: act('LEADER', ['title', 'leaderId'], { shownAs: 'show_interest' }),
  // Passing is never held against a leader: the company does not hear of it, nor of a change of mind.
  pass_opportunity: act('LEADER', ['title', 'reason'], { secret: true }),
  reconsider_opportunity: act('LEADER', ['title'], { secret: true }),
  create_leader_profile: act('LEADER'),
  edit_leader_profile: act('LEADER'),
  import_resume: act('QUARTERDECK'),
  declare_capacity: act('LEADER', ['fromWeek', 'toWeek', 'halfDays', 'blackout']),
  confirm_availability: act('LEADER'),
  block_company: act('LEADER', [], { secret: true }),
  unblock_company: act('LEADER', [], { secret: true }),
  block_by_name: act('LEADER', [], { secret: true }),
  unblock_by_name: act('LEADER', [], { secret: true }),
  approve_leader: act('QUARTERDECK', MOVE, { reasonFor: 'LEADER' }),
  suspend_leader: act('QUARTERDECK', MOVE, { reasonFor: 'LEADER' }),
  reinstate_leader: act('QUARTERDECK', MOVE, { reasonFor: 'LEADER' }),
  expire_approval: act('QUARTERDECK', MOVE, { reasonFor: 'LEADER' }),
  // Why a proof was believed may name who vouched for it.
  raise_evidence: act('QUARTERDECK', ['label', 'level']),
  replay_run: act('QUARTERDECK', ['title', 'equal']),
};

/** Commands to be read from the log. */
export const SHOWN_COMMANDS: readonly string[] = Object.keys(ACTS);
/** Those among them that only their doer and administrators may know of. */
export const SECRET_COMMANDS: readonly string[] = SHOWN_COMMANDS.filter((command) => ACTS[command].secret);

/** Rows that only repeat to a company what another row says: not for administrators, who read both. */
export const REPEATING_COMMANDS: readonly string[] = SHOWN_COMMANDS.filter((command) => ACTS[command].shownAs);

/** An audit row as far as a timeline reads it. */
export interface LoggedAct {
  readonly seq: string;
  readonly at: Instant;
  readonly command: string;
  readonly actorId: string | null;
  /** The doer's display name, where the reader may see the account. */
  readonly actorName: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The company the act belongs to. */
  readonly companyId: string | null;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Who reads a timeline. */
export interface ActivityReader {
  readonly userId: string;
  readonly isAdmin: boolean;
  readonly leaderId: string | null;
  readonly companyIds: readonly string[];
}

/** An audit row as its reader may know it.
 * @param words what the reader may see of the need the act is about
 * @throws Error for a command that is not shown: a caller's bug */
export function activityOf(row: LoggedAct, reader: ActivityReader, words: SubjectWords): Activity {
  const { command, detail } = row;
  const shown = ACTS[command];
  if (!shown) throw new Error(`${command} is not shown in a timeline`);
  const side = sideOf(row, shown.by, reader);
  // A run is an act on its need; which run it was is a detail of it.
  const needId = command === 'complete_match_run' ? detail['needId'] : null;
  const onNeed = typeof needId === 'string';
  return {
    id: row.seq,
    at: row.at,
    command: shown.shownAs ?? command,
    side,
    actorName: side === 'YOU' || side === 'COLLEAGUE' ? row.actorName : null,
    reason: mayReadReason(row, shown, reader) ? row.reason : null,
    subjectId: onNeed ? needId : row.subjectId,
    subjectType: onNeed ? 'need' : row.subjectType,
    params: told(shown.tells, { ...detail, runId: row.subjectId, label: labelOf(detail['code']), ...words }),
  };
}

function sideOf(row: LoggedAct, by: Doer, { userId, companyIds }: ActivityReader): ActivitySide {
  if (row.actorId === userId) return 'YOU';
  if (by === 'LEADER') return 'LEADER';
  if (by === 'COMPANY') return row.companyId !== null && companyIds.includes(row.companyId) ? 'COLLEAGUE' : 'COMPANY';
  return 'QUARTERDECK';
}

function mayReadReason(row: LoggedAct, { reasonFor }: Act, { userId, isAdmin, leaderId, companyIds }: ActivityReader): boolean {
  if (isAdmin || row.actorId === userId) return true;
  if (reasonFor === 'COMPANY') return row.companyId !== null && companyIds.includes(row.companyId);
  return reasonFor === 'LEADER' && leaderId !== null && row.subjectId === leaderId;
}
