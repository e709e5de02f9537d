import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { CapacityWeek } from '@qd/leaders-domain';
import { MAX_HALF_DAYS_PER_WEEK } from '@qd/shared-domain';
import { capacityCopy, formatMonth, MinusIcon, PlusIcon } from '@qd/web-ui';
import { useEffect, useMemo, useState } from 'react';
import styles from './capacity.module.css';
import type { Proposal, SelectionMove } from './selection';
import { weekName, weekSentence } from './week-words';
import { groupWeeks } from './weeks';

const words = capacityCopy.form;

interface Props {
  readonly weeks: readonly CapacityWeek[];
  readonly span: readonly [number, number];
  readonly active: number;
  readonly proposal: Proposal | null;
  readonly busy: boolean;
  readonly go: (move: SelectionMove) => void;
  readonly onApply: (proposal: Proposal) => void;
}

/** The chosen weeks and their change as plain fields: all the grid can do, without a grid. */
export function CapacityForm({ weeks, span: [first, last], active, proposal, busy, go, onApply }: Props) {
  const week = weeks[active];
  const said = proposal ?? { halfDays: week.declared, blackout: week.blackout };
  const [typed, setTyped] = useState(String(said.halfDays));
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setTyped(String(said.halfDays));
    setError(null);
  }, [said.halfDays, first, last]);

  const choices = useMemo(
    () =>
      groupWeeks(weeks, 1).map((month) => ({
        group: formatMonth(month.start),
        items: month.weeks.map((each, at) => ({ value: String(month.first + at), label: weekName(each) })),
      })),
    [weeks],
  );
  const type = (text: string) => {
    setTyped(text);
    const count = Number(text);
    const isCount = text.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= MAX_HALF_DAYS_PER_WEEK;
    setError(isCount || text.trim() === '' ? null : words.notWhole);
    if (isCount) go({ kind: 'set', proposal: { halfDays: count, blackout: false } });
  };
  const apply = () => {
    if (typed.trim() === '' || error) {
      setError(words.notWhole);
      document.getElementById('half-days')?.focus();
    } else onApply(said);
  };
  const step = (by: number) => go({ kind: 'step', by, offered: week.declared });

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <h2>{words.title}</h2>
      <div className={styles.range}>
        <NativeSelect
          label={words.from}
          data={choices}
          value={String(first)}
          onChange={({ currentTarget }) => {
            const from = Number(currentTarget.value);
            go({ kind: 'range', from, to: Math.max(from, last) });
          }}
        />
        <NativeSelect
          label={words.to}
          data={choices}
          value={String(last)}
          onChange={({ currentTarget }) => {
            const to = Number(currentTarget.value);
            go({ kind: 'range', from: Math.min(first, to), to });
          }}
        />
      </div>
      <p className={styles.soft} data-testid="week-sentence">
        {weekName(week)}: {weekSentence(week)}.
      </p>
      <div className={styles.amount}>
        <Button variant="default" className={styles.step} aria-label={words.less} disabled={said.halfDays === 0} onClick={() => step(-1)}>
          <MinusIcon />
        </Button>
        <TextInput
          id="half-days"
          label={words.halfDays}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={error}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <Button
          variant="default"
          className={styles.step}
          aria-label={words.more}
          disabled={said.halfDays === MAX_HALF_DAYS_PER_WEEK}
          onClick={() => step(1)}
        >
          <PlusIcon />
        </Button>
      </div>
      <p className={styles.soft}>{words.inDays(said.halfDays)}</p>
      <label className={styles.away}>
        <input
          type="checkbox"
          checked={said.blackout}
          aria-describedby="away-hint"
          onChange={() => go({ kind: 'away', isAway: week.blackout, offered: week.declared })}
        />
        {words.away}
      </label>
      <p id="away-hint" className={styles.soft}>
        {words.awayHint}
      </p>
      <div className={styles.moves}>
        <Button type="submit" loading={busy}>
          {words.apply}
        </Button>
        {proposal && (
          <Button variant="subtle" onClick={() => go({ kind: 'set', proposal: null })}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
