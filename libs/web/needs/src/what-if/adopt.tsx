import { Button } from '@mantine/core';
import type { BriefInput, NeedPartsFragment } from '@qd/web-graphql-client';
import { announce, effectCopy, Notice, workCopy } from '@qd/web-ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { ChangeList } from '../effect/change-list';
import type { BriefEffect } from '../effect/use-brief-effect';
import { DraftSender, type Sent } from '../form/send-draft';
import styles from './what-if.module.css';

const copy = workCopy.whatIf;

interface Props {
  readonly need: NeedPartsFragment;
  readonly brief: BriefInput;
  readonly effect: BriefEffect;
  readonly onChanged: () => void;
  readonly onDone: () => void;
}

/** Makes the tried brief the brief, after saying what that replaces. */
export function Adopt({ need, brief, effect, onChanged, onDone }: Props) {
  const client = useClient();
  const [sender] = useState(() => new DraftSender(client));
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const adopt = async () => {
    setSending(true);
    const answer = await sender.send(brief, { needId: need.id, version: need.version });
    setSending(false);
    if (answer.kind === 'refused') {
      setProblem(refusalOf(answer));
      if (answer.state.kind === 'conflict') onChanged();
      return;
    }
    announce(effect.supersedes ? copy.adopted : copy.adoptedQuietly);
    onDone();
    onChanged();
  };

  if (!asking) {
    return (
      <Button size="sm" onClick={() => setAsking(true)}>
        {copy.adopt}
      </Button>
    );
  }
  return (
    <section className={styles.adopt} aria-label={copy.adoptFirst}>
      <h3>{copy.adoptFirst}</h3>
      <p>{effect.supersedes ? effectCopy.supersedes(need.briefVersion + 1) : effectCopy.keeps}</p>
      <ChangeList changes={effect.changes} />
      {problem && <Notice tone="stop">{problem}</Notice>}
      <div className={styles.actions}>
        <Button variant="default" size="sm" onClick={() => setAsking(false)}>
          {copy.adoptNo}
        </Button>
        <Button size="sm" autoFocus loading={sending} onClick={() => void adopt()}>
          {copy.adoptYes}
        </Button>
      </div>
    </section>
  );
}

function refusalOf({ state, fields }: Extract<Sent, { kind: 'refused' }>): string {
  if (state.kind === 'conflict') return copy.stale;
  return state.kind === 'refused' ? state.message : (Object.values(fields)[0] ?? copy.failed);
}
