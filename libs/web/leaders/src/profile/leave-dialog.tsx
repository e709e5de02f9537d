import '../dialog-styles';
import { Button } from '@mantine/core';
import { Dialog, profileCopy } from '@qd/web-ui';
import styles from './profile.module.css';

const words = profileCopy.leave;

interface Props {
  readonly saving: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onSave: () => void;
}

/** Asks before somebody walks away from changes that companies do not see yet. */
export function LeaveDialog({ saving, onStay, onLeave, onSave }: Props) {
  return (
    <Dialog title={words.title} onClose={onStay}>
      <p>{words.body}</p>
      <div className={styles.dialogMoves}>
        <Button variant="subtle" onClick={onStay}>
          {words.stay}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {words.go}
        </Button>
        <Button data-autofocus loading={saving} onClick={onSave}>
          {words.save}
        </Button>
      </div>
    </Dialog>
  );
}
