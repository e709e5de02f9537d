import { AlertIcon, CheckIcon, formatTime, formCopy } from '@qd/web-ui';
import styles from './need-form.module.css';
import type { SaveState } from './save-state';

function sentence(state: SaveState): string {
  switch (state.kind) {
    case 'blank':
      return formCopy.blank;
    case 'unsaved':
      return formCopy.unsaved;
    case 'saving':
      return formCopy.saving;
    case 'saved':
      return formCopy.saved(formatTime(state.at));
    case 'invalid':
      return formCopy.notSaved(state.count);
    case 'offline':
      return formCopy.offline;
    case 'refused':
      return `${formCopy.refused}: ${state.message}`;
    case 'conflict':
      return formCopy.refused;
  }
}

const TROUBLE: readonly SaveState['kind'][] = ['invalid', 'offline', 'refused', 'conflict'];

/** Where the typed text stands. */
export function SaveLine({ state }: { state: SaveState }) {
  const trouble = TROUBLE.includes(state.kind);
  return (
    <p className={styles.saveLine} role="status" data-trouble={trouble || undefined} data-save={state.kind}>
      {trouble ? <AlertIcon /> : state.kind === 'saved' ? <CheckIcon /> : null}
      {sentence(state)}
    </p>
  );
}
