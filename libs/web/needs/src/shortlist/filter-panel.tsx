import { NativeSelect } from '@mantine/core';
import type { MatchPartsFragment } from '@qd/web-graphql-client';
import { CrossIcon, workCopy } from '@qd/web-ui';
import { useId, useState } from 'react';
import '../select-styles';
import { wordOf, type Words } from '../words';
import { costOf, countSet, filterOptions, type FilterCost, type FilterFrame, type FilterName, type Filters } from './filters';
import styles from './filters.module.css';

const copy = workCopy.filter;

interface Props {
  readonly cards: readonly MatchPartsFragment[];
  readonly shown: number;
  readonly filters: Filters;
  readonly frame: FilterFrame;
  readonly words: Words;
  readonly onSet: <Name extends FilterName>(name: Name, value: Filters[Name]) => void;
  readonly onClear: () => void;
}

const inWords = ({ hidden, of, best }: FilterCost): string => copy.cost(hidden, of, best ?? 0);

/** Narrows the list down, and says of each filter what it costs: before it is set, in its choices; after, below it. */
export function FilterPanel(props: Props) {
  const { cards, shown, filters, onClear } = props;
  const [open, setOpen] = useState(() => countSet(filters) > 0);
  const id = useId();
  const set = countSet(filters);
  return (
    <section className={styles.panel} aria-label={copy.title}>
      <div className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {copy.title}
          {set > 0 && <span className={styles.count}> · {copy.set(set)}</span>}
        </button>
        <p role="status" className={styles.soft} data-testid="shown">
          {copy.shown(shown, cards.length)}
        </p>
        {set > 0 && (
          <button type="button" className={styles.clear} onClick={onClear}>
            <CrossIcon size={14} /> {copy.clear}
          </button>
        )}
      </div>
      <div id={id} hidden={!open}>
        {open && <Fields {...props} />}
      </div>
    </section>
  );
}

function Fields({ cards, filters, frame, words, onSet }: Props) {
  const options = filterOptions(cards);
  // The one that is set has its price below it.
  const costly = <Name extends FilterName>(name: Name, value: Filters[Name], label: string) => ({
    value: String(value),
    label: filters[name] === value ? label : copy.option(label, inWords(costOf(cards, filters, frame, name, value))),
  });
  const choice = <Name extends FilterName>(
    name: Name,
    choices: { value: string; label: string }[],
    read: (text: string) => Filters[Name],
  ) => (
    <Choice
      name={name as 'role'}
      choices={choices}
      value={filters[name] === null ? '' : String(filters[name])}
      cost={filters[name] === null ? null : costOf(cards, filters, frame, name, filters[name])}
      onChange={(text) => onSet(name, read(text))}
    />
  );
  const tick = (name: 'interested' | 'pinned') => (
    <Tick
      label={copy[name]}
      cost={inWords(costOf(cards, filters, frame, name, true))}
      checked={filters[name]}
      onChange={(on) => onSet(name, on)}
    />
  );
  const dismissed = cards.filter(({ mark }) => mark?.state === 'DISMISSED').length;
  const textOrNull = (text: string) => text || null;
  const figureOrNull = (text: string) => (text === '' ? null : Number(text));
  return (
    <>
      <div className={styles.fields}>
        {choice(
          'role',
          options.role.map((role) => costly('role', role, wordOf(words.roles, role))),
          textOrNull,
        )}
        {choice(
          'niche',
          options.niche.map(({ code, label }) => costly('niche', code, label)),
          textOrNull,
        )}
        {choice(
          'free',
          options.free.map((halfDays) => costly('free', halfDays, copy.freeOption(halfDays))),
          figureOrNull,
        )}
        {choice(
          'zone',
          options.zone.map((hours) => costly('zone', hours, copy.zoneOption(hours))),
          figureOrNull,
        )}
        {choice(
          'evidence',
          options.evidence.map((level) => costly('evidence', level, copy.evidenceOption[level])),
          (text) => (text || null) as Filters['evidence'],
        )}
        {choice(
          'handsOn',
          options.handsOn.map((level) => costly('handsOn', level, wordOf(words.handsOnLevels, level))),
          textOrNull,
        )}
      </div>
      <div className={styles.ticks}>
        {tick('interested')}
        {tick('pinned')}
        <Tick
          label={copy.dismissed}
          cost={copy.dismissedCost(dismissed)}
          checked={filters.dismissed}
          onChange={(on) => onSet('dismissed', on)}
        />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly name: 'role' | 'niche' | 'free' | 'zone' | 'evidence' | 'handsOn';
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** Null while the filter is not set. */
  readonly cost: FilterCost | null;
  readonly onChange: (text: string) => void;
}

function Choice({ name, choices, value, cost, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <NativeSelect
        size="sm"
        label={copy[name]}
        value={value}
        aria-describedby={id}
        data={[{ value: '', label: copy.none }, ...choices]}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        data-set={value !== '' || undefined}
      />
      <p id={id} className={styles.cost} data-cost={name}>
        {cost && inWords(cost)}
      </p>
    </div>
  );
}

function Tick({ label, cost, checked, onChange }: { label: string; cost: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>
        {label}
        <small>{cost}</small>
      </span>
    </label>
  );
}
