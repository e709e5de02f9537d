import { Button } from '@mantine/core';
import type { BriefInput } from '@qd/web-graphql-client';
import { Dialog, effectCopy as words, LoadingRows, Notice } from '@qd/web-ui';
import { useState } from 'react';
import '../dialog-styles';
import { ChangeList } from './change-list';
import { EffectFigures } from './effect-figures';
import styles from './effect.module.css';
import { useBriefEffect, type EffectAnswer } from './use-brief-effect';

interface Props {
  readonly needId: string;
  readonly briefVersion: number;
  readonly brief: BriefInput;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}

/** Says what an edit of a live need would change before it is saved. Where that cannot be told, saving is still open. */
export function SaveDialog({ needId, briefVersion, brief, onSave, onClose }: Props) {
  const answer = useBriefEffect(needId, brief, 0);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    await onSave();
    setSaving(false);
  };
  return (
    <Dialog onClose={onClose} title={words.title}>
      <div role="status" aria-busy={answer.state === 'asking'}>
        <Effect answer={answer} briefVersion={briefVersion} />
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {words.back}
        </Button>
        <Button data-autofocus loading={saving} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Dialog>
  );
}

function Effect({ answer: { effect, state }, briefVersion }: { answer: EffectAnswer; briefVersion: number }) {
  if (state === 'failed' || state === 'slow') return <Notice tone="wait">{words.failed}</Notice>;
  if (!effect) return <LoadingRows rows={3} height={44} />;
  return (
    <>
      <Notice tone={effect.supersedes ? 'wait' : 'go'}>
        {effect.changes.length === 0 ? words.unchanged : effect.supersedes ? words.supersedes(briefVersion + 1) : words.keeps}
      </Notice>
      {effect.supersedes && <EffectFigures effect={effect} />}
      {effect.changes.length > 0 && (
        <section className={styles.section}>
          <h3>{words.changes}</h3>
          <ChangeList changes={effect.changes} />
        </section>
      )}
    </>
  );
}
