import { dateOf, type EpochDay, epochDayOf, fail, ok, type Refusal, type Result, STANDINGS, type Standing } from '@qd/shared-domain';

/** The moves of a leader's standing. APPROVE, SUSPEND and REINSTATE are an admin's, EXPIRE is the system's. */
export const STANDING_COMMANDS = ['APPROVE', 'SUSPEND', 'REINSTATE', 'EXPIRE'] as const;
export type StandingCommand = (typeof STANDING_COMMANDS)[number];

/** The standing machine; a missing entry is an illegal move. EXPIRED is left by a new approval only. */
export const STANDING_MACHINE: Record<Standing, Partial<Record<StandingCommand, Standing>>> = {
  APPLICANT: { APPROVE: 'APPROVED' },
  APPROVED: { SUSPEND: 'SUSPENDED', EXPIRE: 'EXPIRED' },
  SUSPENDED: { REINSTATE: 'APPROVED' },
  EXPIRED: { APPROVE: 'APPROVED' },
};

/** Months an approval holds. */
export const APPROVAL_MONTHS = 24;

/** First day on which an approval given on `day` holds no more: the same date two years on, the 1st of March after a 29th of February. */
export function approvalEnds(day: EpochDay): EpochDay {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return epochDayOf(year + APPROVAL_MONTHS / 12, month, dayOfMonth);
}

/** Longest reason an admin may give. */
export const MAX_REASON_LENGTH = 500;

/** Where a command leads from a standing.
 * @returns the new standing, or a CONFLICT that tells the current one */
export function moveStanding(standing: Standing, command: StandingCommand): Result<Standing, Refusal> {
  const next = STANDING_MACHINE[standing][command];
  if (next) return ok(next);
  const message = `A leader whose standing is ${standing} cannot be moved by ${command}; read the leader again.`;
  return fail({ kind: 'CONFLICT', message, state: standing });
}

/** The machine as a Mermaid state diagram; docs/domain/leaders.md holds exactly this text. */
export function standingDiagram(): string {
  const moves = STANDINGS.flatMap((from) =>
    STANDING_COMMANDS.flatMap((command) => {
      const to = STANDING_MACHINE[from][command];
      return to ? [`  ${from} --> ${to}: ${command}`] : [];
    }),
  );
  return ['stateDiagram-v2', `  [*] --> ${STANDINGS[0]}`, ...moves].join('\n');
}
