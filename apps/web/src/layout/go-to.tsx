import { TextInput } from '@mantine/core';
import { Dialog, SearchIcon, shellCopy, StandingChip, StateChip } from '@qd/web-ui';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import '../styles/dialog';
import type { Role } from '../session';
import styles from './go-to.module.css';
import { fitting, type Entry } from './palette';
import { useFound } from './use-found';
import type { TypedAhead } from './use-typed-ahead';

interface Props {
  readonly role: Role;
  readonly companyId: string | null;
  /** Pages and actions. */
  readonly fixed: readonly Entry[];
  /** Takes what was typed before the field was there. */
  readonly typedAhead: () => TypedAhead;
  readonly onClose: () => void;
}

/** Opens any page, does any act, finds any need or leader by a few letters. */
export function GoTo({ role, companyId, fixed, typedAhead, onClose }: Props) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { entries: found, sought } = useFound(role, companyId, typed);
  const groups = useMemo(() => fitting([...fixed, ...found], typed), [fixed, found, typed]);
  const entries = groups.flatMap((group) => group.entries);
  const current = Math.min(chosen, entries.length - 1);
  const optionId = (entry: Entry) => `${listId}-${entry.key}`;

  const choose = (index: number) => {
    setChosen(index);
    const entry = entries[index];
    if (entry) document.getElementById(optionId(entry))?.scrollIntoView({ block: 'nearest' });
  };
  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) choose((current + move + entries.length) % Math.max(entries.length, 1));
    else if (event.key === 'Enter') open(entries[current]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog high onClose={onClose} title={shellCopy.palette.title}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={shellCopy.palette.labels[role]}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={entries[current] ? optionId(entries[current]) : undefined}
        placeholder={shellCopy.palette.labels[role]}
        leftSection={<SearchIcon />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onFocus={() => {
          const { letters, entered } = typedAhead();
          if (letters) setTyped(letters);
          // Pages and acts only: what has to be looked for was not seen yet.
          if (letters && entered) open(fitting(fixed, letters)[0]?.entries[0]);
        }}
        onKeyDown={onKey}
      />
      <div className={styles.list} id={listId} role="listbox" aria-label={shellCopy.palette.title}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-labelledby={`${listId}-${group.name}`}>
            <p className={styles.group} id={`${listId}-${group.name}`} role="presentation">
              {shellCopy.palette.groups[group.name]}
            </p>
            {group.entries.map((entry) => (
              <div
                key={entry.key}
                id={optionId(entry)}
                role="option"
                aria-selected={entry === entries[current]}
                className={styles.option}
                onMouseMove={() => setChosen(entries.indexOf(entry))}
                onClick={() => open(entry)}
              >
                <span>{entry.label}</span>
                {entry.needState && <StateChip state={entry.needState} />}
                {entry.standing && <StandingChip standing={entry.standing} />}
                {entry.keys && <kbd>{entry.keys}</kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {(entries.length === 0 || sought === 'FAILED') && (
        <p className={styles.none} role="status">
          {shellCopy.palette.none[sought]}
        </p>
      )}
    </Dialog>
  );
}
