import { AlertIcon, CheckIcon, formatTime, profileCopy as words } from '@qd/web-ui';
import styles from './profile.module.css';
import type { SaveState } from './save-state';

interface Props {
  readonly state: SaveState;
  readonly isNew: boolean;
  readonly dirty: boolean;
  readonly changed: number;
}

function sentence({ state, isNew, dirty, changed }: Props): string {
  switch (state.kind) {
    case 'saving':
      return words.saving;
    case 'invalid':
      return words.invalid(state.count);
    case 'offline':
      return words.offline;
    case 'refused':
      return words.refused(state.message);
    case 'conflict':
      return words.conflictLine;
    case 'clean':
    case 'dirty':
      if (isNew) return words.blank;
      if (dirty) return words.dirty(changed);
      return state.kind === 'clean' && state.savedAt ? words.saved(formatTime(state.savedAt)) : words.asSaved;
  }
}

const TROUBLE: readonly SaveState['kind'][] = ['invalid', 'offline', 'refused', 'conflict'];

/** Where the profile stands: saved, changed, or why it could not be saved. */
export function SaveLine(props: Props) {
  const { state, dirty } = props;
  const trouble = TROUBLE.includes(state.kind);
  const isSaved = state.kind === 'clean' && !dirty && state.savedAt !== null;
  return (
    <p className={styles.saveLine} role="status" data-save={state.kind} data-dirty={dirty || undefined} data-trouble={trouble || undefined}>
      {trouble ? <AlertIcon /> : isSaved ? <CheckIcon /> : null}
      <span>{sentence(props)}</span>
    </p>
  );
}
