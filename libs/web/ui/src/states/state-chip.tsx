import { CheckIcon, ClockIcon, CrossIcon, PauseIcon, PencilIcon, SwapIcon } from '../brand/icons';
import { needsCopy } from '../copy';
import styles from './states.module.css';

type NeedState = keyof typeof needsCopy.states;

const LOOKS = {
  DRAFT: { tone: 'plain', Icon: PencilIcon },
  REVIEW: { tone: 'wait', Icon: ClockIcon },
  OPEN: { tone: 'go', Icon: CheckIcon },
  INTRODUCING: { tone: 'go', Icon: SwapIcon },
  FILLED: { tone: 'go', Icon: CheckIcon },
  ON_HOLD: { tone: 'wait', Icon: PauseIcon },
  CANCELLED: { tone: 'plain', Icon: CrossIcon },
  EXPIRED: { tone: 'plain', Icon: ClockIcon },
} as const;

/** The state of a need, in a word with its sign. */
export function StateChip({ state }: { state: NeedState }) {
  const { tone, Icon } = LOOKS[state];
  return (
    <span className={styles.chip} data-tone={tone} data-state={state}>
      <Icon />
      {needsCopy.states[state]}
    </span>
  );
}
