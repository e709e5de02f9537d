import { Button, NativeSelect, TextInput } from '@mantine/core';
import { PROFILE_LIMITS } from '@qd/leaders-domain';
import { QuestionGroup, TaxonomySearch } from '@qd/web-needs';
import { announce, ChevronIcon, CrossIcon, PlusIcon, profileCopy } from '@qd/web-ui';
import { newKey } from '@qd/web-graphql-client';
import { useEffect, useRef, useState } from 'react';
import type { PublicationDraft } from '../profile-draft';
import { fieldId } from '../sections';
import styles from './parts.module.css';
import { ContactOffer, Field, fieldWords, type Sheet } from './sheet';

const words = profileCopy.publication;
const KINDS = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));

const blank = (): PublicationDraft => ({ key: newKey(), kind: 'TALK', title: '', venue: '', year: '', specialties: [], link: '' });
const nameOf = (entry: PublicationDraft, at: number): string => entry.title.trim() || words.named(at + 1);

/** Talks, texts, projects and patents, in the order they are to be read. */
export function PublicationsField({ sheet }: { sheet: Sheet }) {
  const entries = sheet.draft.publications;
  const set = (next: readonly PublicationDraft[]) => sheet.set('publications', next);
  const [removed, setRemoved] = useState<{ entry: PublicationDraft; at: number } | null>(null);
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const change = (at: number, changes: Partial<PublicationDraft>) => set(entries.with(at, { ...entries[at], ...changes }));
  const add = () => {
    focusNext.current = fieldId(`publications.${entries.length}.title`);
    set([...entries, blank()]);
  };
  const move = (at: number, by: number) => {
    const entry = entries[at];
    set(entries.toSpliced(at, 1).toSpliced(at + by, 0, entry));
    announce(words.moved(nameOf(entry, at), at + by + 1, entries.length));
  };
  const remove = (at: number) => {
    setRemoved({ entry: entries[at], at });
    announce(words.removed(nameOf(entries[at], at)));
    focusNext.current = entries.length > 1 ? fieldId(`publications.${Math.max(0, at - 1)}.title`) : 'add-publication';
    set(entries.toSpliced(at, 1));
  };
  const restore = () => {
    if (!removed) return;
    focusNext.current = fieldId(`publications.${removed.at}.title`);
    set(entries.toSpliced(removed.at, 0, removed.entry));
    setRemoved(null);
  };

  return (
    <Field name="publications">
      <QuestionGroup {...fieldWords(sheet, 'publications')}>
        {entries.length === 0 && <p className={styles.soft}>{words.none}</p>}
        <ol className={styles.publications}>
          {entries.map((entry, at) => (
            <li key={entry.key}>
              <PublicationEntry
                sheet={sheet}
                entry={entry}
                at={at}
                last={at === entries.length - 1}
                onChange={(changes) => change(at, changes)}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
              />
            </li>
          ))}
        </ol>
        <div className={styles.row}>
          {entries.length < PROFILE_LIMITS.publications && (
            <Button id="add-publication" variant="default" size="sm" leftSection={<PlusIcon />} onClick={add}>
              {words.add}
            </Button>
          )}
          {removed && (
            <p className={styles.soft}>
              {words.removed(nameOf(removed.entry, removed.at))}{' '}
              <button type="button" className={styles.textButton} onClick={restore}>
                {words.restore}
              </button>
            </p>
          )}
        </div>
      </QuestionGroup>
    </Field>
  );
}

interface EntryProps {
  readonly sheet: Sheet;
  readonly entry: PublicationDraft;
  readonly at: number;
  readonly last: boolean;
  readonly onChange: (changes: Partial<PublicationDraft>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function PublicationEntry({ sheet, entry, at, last, onChange, onMove, onRemove }: EntryProps) {
  const name = nameOf(entry, at);
  const keyOf = (part: keyof PublicationDraft) => `publications.${at}.${part}`;
  const input = (part: 'title' | 'venue' | 'year' | 'link') => ({
    id: fieldId(keyOf(part)),
    label: words[part],
    error: sheet.errors[keyOf(part)],
    autoComplete: 'off',
    value: entry[part],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange({ [part]: currentTarget.value }),
  });
  return (
    <fieldset className={styles.publication}>
      <legend className="qd-hidden">{name}</legend>
      <div className={styles.entryHead}>
        <span className={styles.soft}>{at + 1}</span>
        <span className={styles.row}>
          <button
            type="button"
            className={styles.iconButton}
            data-up
            aria-label={words.up(name)}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          >
            <ChevronIcon />
          </button>
          <button type="button" className={styles.iconButton} aria-label={words.down(name)} disabled={last} onClick={() => onMove(1)}>
            <ChevronIcon />
          </button>
          <button type="button" className={styles.iconButton} aria-label={words.remove(name)} onClick={onRemove}>
            <CrossIcon />
          </button>
        </span>
      </div>
      <div className={styles.entry}>
        <NativeSelect
          label={words.kind}
          data={KINDS}
          value={entry.kind}
          onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as PublicationDraft['kind'] })}
        />
        <div className={styles.wide}>
          <TextInput {...input('title')} />
          <ContactOffer sheet={sheet} name={keyOf('title')} onUse={(title) => onChange({ title })} />
        </div>
        <div className={styles.wide}>
          <TextInput {...input('venue')} description={words.venueHint} />
          <ContactOffer sheet={sheet} name={keyOf('venue')} onUse={(venue) => onChange({ venue })} />
        </div>
        <TextInput {...input('year')} inputMode="numeric" />
        <div className={styles.whole}>
          <TaxonomySearch
            id={fieldId(keyOf('specialties'))}
            label={words.specialties}
            error={sheet.errors[keyOf('specialties')]}
            kind="SPECIALTY"
            chosen={entry.specialties}
            max={PROFILE_LIMITS.publicationSpecialties}
            onAdd={(choice) => onChange({ specialties: [...entry.specialties, choice] })}
            onRemove={(code) => onChange({ specialties: entry.specialties.filter((choice) => choice.code !== code) })}
          />
        </div>
        <div className={styles.whole}>
          <TextInput {...input('link')} description={words.linkHint} type="url" />
        </div>
      </div>
    </fieldset>
  );
}
