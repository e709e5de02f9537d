import { Button } from '@mantine/core';
import { fieldCopy, formatInstant, formCopy, Notice } from '@qd/web-ui';
import type { ContactRefusal, SaveState } from './save-state';

interface Props {
  readonly state: SaveState;
  readonly restoredAt: string | null;
  readonly live: boolean;
  readonly contacts: readonly ContactRefusal[];
  readonly onDiscard: () => void;
  readonly onKeepMine: () => void;
  readonly onClean: (contact: ContactRefusal) => void;
}

const labelOf = (key: string): string => {
  const name = key.split('.')[0];
  return name in fieldCopy ? fieldCopy[name as keyof typeof fieldCopy].label : name;
};

/** What the person should know before typing on: restored text, a conflict, contact details, a live need. */
export function FormNotices({ state, restoredAt, live, contacts, onDiscard, onKeepMine, onClean }: Props) {
  const { conflict, contact } = formCopy;
  return (
    <>
      {live && <Notice>{formCopy.publishedNote}</Notice>}
      {restoredAt && (
        <Notice
          tone="go"
          actions={
            <Button size="sm" variant="default" onClick={onDiscard}>
              {formCopy.discard}
            </Button>
          }
        >
          {formCopy.restored(formatInstant(restoredAt))}
        </Notice>
      )}
      {state.kind === 'conflict' && (
        <Notice
          tone="stop"
          title={conflict.title}
          actions={
            <>
              {!state.closed && (
                <Button size="sm" onClick={onKeepMine}>
                  {conflict.mine}
                </Button>
              )}
              <Button size="sm" variant="default" onClick={onDiscard}>
                {conflict.theirs}
              </Button>
            </>
          }
        >
          {state.closed ? conflict.closed : conflict.body}
        </Notice>
      )}
      {contacts.map((refusal) => (
        <Notice
          key={refusal.key}
          tone="wait"
          title={labelOf(refusal.key)}
          actions={
            <Button size="sm" variant="default" onClick={() => onClean(refusal)}>
              {contact.use}
            </Button>
          }
        >
          <p>{contact.body}</p>
          <blockquote style={{ margin: '6px 0 0' }}>{refusal.redacted}</blockquote>
        </Notice>
      ))}
    </>
  );
}
