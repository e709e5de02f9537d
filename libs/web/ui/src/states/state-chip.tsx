import { AlertIcon, CheckIcon, ClockIcon, CrossIcon, PauseIcon, PencilIcon, SwapIcon } from '../brand/icons';
import { leaderCopy, needsCopy, runStateCopy } from '../copy';
import { Chip } from './chip';

type NeedState = keyof typeof needsCopy.states;
type Standing = keyof typeof leaderCopy.standings;
type RunState = keyof typeof runStateCopy;

const NEEDS = {
  DRAFT: { tone: 'plain', Icon: PencilIcon },
  REVIEW: { tone: 'wait', Icon: ClockIcon },
  OPEN: { tone: 'go', Icon: CheckIcon },
  INTRODUCING: { tone: 'go', Icon: SwapIcon },
  FILLED: { tone: 'go', Icon: CheckIcon },
  ON_HOLD: { tone: 'wait', Icon: PauseIcon },
  CANCELLED: { tone: 'plain', Icon: CrossIcon },
  EXPIRED: { tone: 'plain', Icon: ClockIcon },
} as const;

const STANDINGS = {
  APPLICANT: { tone: 'wait', Icon: PencilIcon },
  APPROVED: { tone: 'go', Icon: CheckIcon },
  SUSPENDED: { tone: 'stop', Icon: PauseIcon },
  EXPIRED: { tone: 'plain', Icon: ClockIcon },
} as const;

const RUNS = {
  QUEUED: { tone: 'wait', Icon: ClockIcon },
  RUNNING: { tone: 'wait', Icon: SwapIcon },
  COMPLETED: { tone: 'go', Icon: CheckIcon },
  FAILED: { tone: 'stop', Icon: AlertIcon },
  SUPERSEDED: { tone: 'plain', Icon: CrossIcon },
} as const;

/** The state of a need. */
export const StateChip = ({ state }: { state: NeedState }) => (
  <Chip {...NEEDS[state]} state={state}>
    {needsCopy.states[state]}
  </Chip>
);

/** The standing of a leader. */
export const StandingChip = ({ standing }: { standing: Standing }) => (
  <Chip {...STANDINGS[standing]} state={standing}>
    {leaderCopy.standings[standing].word}
  </Chip>
);

/** The state of a match run. */
export const RunStateChip = ({ state }: { state: RunState }) => (
  <Chip {...RUNS[state]} state={state}>
    {runStateCopy[state]}
  </Chip>
);
