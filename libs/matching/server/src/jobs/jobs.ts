import type { JobDefinition, JobRequest } from '@qd/platform';
import { z } from 'zod';

/** The queue the matching worker lives on. */
export const MATCHING_QUEUE = 'matching';

/** What a run is asked for. */
export interface MatchNeedData {
  readonly needId: string;
  /** What made the run necessary: an outbox event, or a finding of the reconciler. A run is unique per need and trigger. */
  readonly triggerId: string;
  /** The list must be as new as this outbox position; where it is already, nothing is done. */
  readonly position: number;
}

export const MATCH_NEED: JobDefinition<MatchNeedData> = {
  name: 'match-need',
  data: z.strictObject({ needId: z.uuid(), triggerId: z.uuid(), position: z.int().positive() }),
};

/** Every job of the queue; the worker refuses to boot unless each has exactly one handler. */
export const MATCHING_JOBS = [MATCH_NEED] as const;

/** Asks for a run. The kind of asker is part of the job's id: the queue ignores an id it still remembers.
 * @param by `ob` an outbox event, `rx` a reaction, `rc` the reconciler */
export const jobOf = (
  by: 'ob' | 'rx' | 'rc',
  needId: string,
  triggerId: string,
  position: number,
  jobId = `${triggerId}-${needId}`,
): JobRequest => ({
  name: MATCH_NEED.name,
  id: `${by}-${jobId}`,
  data: { needId, triggerId, position } satisfies MatchNeedData,
});
