import { Button } from '@mantine/core';
import type { MatchPartsFragment, NeedPartsFragment } from '@qd/web-graphql-client';
import { epochDayAt } from '@qd/shared-domain';
import { effectCopy, Notice, workCopy } from '@qd/web-ui';
import { useEffect, useMemo, useState } from 'react';
import { EffectFigures } from '../effect/effect-figures';
import { useBriefEffect, type EffectAnswer } from '../effect/use-brief-effect';
import { draftOf, inputOf } from '../form/draft';
import type { Words } from '../words';
import { Adopt } from './adopt';
import { movesOf, MoveList, type Moves } from './move-list';
import { SliderField } from './slider-field';
import { slid, slidersOf, type Positions } from './sliders';
import styles from './what-if.module.css';

const copy = workCopy.whatIf;
const PAUSE_MS = 200;

interface Props {
  readonly need: NeedPartsFragment;
  readonly words: Words;
  readonly matches: readonly MatchPartsFragment[];
  readonly mayEdit: boolean;
  /** Told where everybody on the list would go; null when nothing is being tried. */
  readonly onMoves: (moves: Moves | null) => void;
  /** The tried brief was made the brief, or somebody else changed it: read the need again. */
  readonly onChanged: () => void;
}

/** Sliders over the brief; each move matches the whole market again and stores nothing. */
export function WhatIfPanel({ need, words, matches, mayEdit, onMoves, onChanged }: Props) {
  const [positions, setPositions] = useState<Positions>({});
  const draft = useMemo(() => draftOf(need.brief), [need.brief]);
  const sliders = useMemo(() => slidersOf(draft, epochDayAt(Date.now())), [draft]);
  const tried = useMemo(() => slid(draft, sliders, positions), [draft, positions, sliders]);
  const brief = useMemo(() => tried && inputOf(tried), [tried]);
  const answer = useBriefEffect(need.id, brief, PAUSE_MS);
  const { effect } = answer;

  useEffect(() => onMoves(effect && movesOf(effect)), [effect, onMoves]);
  useEffect(() => () => onMoves(null), [onMoves]);
  // Sliders are about the brief in force: with another one they start over.
  useEffect(() => setPositions({}), [need.briefVersion]);

  return (
    <div className={styles.panel} data-testid="what-if">
      <p className={styles.soft}>{copy.body}</p>
      <div className={styles.sliders}>
        {sliders.map((slider) => (
          <SliderField
            key={slider.key}
            slider={slider}
            position={positions[slider.key] ?? slider.base}
            currency={draft.currency}
            words={words}
            onMove={(position) => setPositions((before) => ({ ...before, [slider.key]: position }))}
          />
        ))}
      </div>
      <div className={styles.result} role="status" aria-busy={answer.state === 'asking'} data-state={answer.state}>
        <Result answer={answer} />
      </div>
      {tried && brief && (
        <div className={styles.actions}>
          <Button variant="default" size="sm" onClick={() => setPositions({})}>
            {copy.reset}
          </Button>
          {mayEdit && effect && answer.state === 'answered' && (
            <Adopt
              key={JSON.stringify(brief)}
              need={need}
              brief={brief}
              effect={effect}
              onChanged={onChanged}
              onDone={() => setPositions({})}
            />
          )}
        </div>
      )}
      {effect && <MoveList effect={effect} matches={matches} />}
    </div>
  );
}

function Result({ answer: { effect, state } }: { answer: EffectAnswer }) {
  if (state === 'failed') return <Notice tone="wait">{copy.failed}</Notice>;
  if (state === 'slow') return <Notice tone="wait">{copy.slow}</Notice>;
  if (!effect) return <p className={styles.soft}>{state === 'asking' ? copy.waiting : copy.rest}</p>;
  return effect.supersedes ? <EffectFigures effect={effect} /> : <p>{effectCopy.keeps}</p>;
}
