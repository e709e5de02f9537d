import { Pill, PillsInput } from '@mantine/core';
import type { TaxonomyKind } from '@qd/web-graphql-client';
import { fieldCopy, formCopy } from '@qd/web-ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Choice } from '../draft';
import { fieldId } from '../fields-by-step';
import type { DraftForm } from '../use-need-draft';
import styles from './fields.module.css';
import type { FieldWords } from './group';
import { useTaxonomySearch, type Hit } from './use-taxonomy-search';

const words = formCopy.taxonomy;

interface SearchProps extends FieldWords {
  readonly chosen: readonly Choice[];
  readonly kind: TaxonomyKind;
  readonly max: number;
  /** Why there is room for no more, where the limit alone would not tell. */
  readonly fullReason?: string;
  /** False where the choices are shown by the caller. */
  readonly withPills?: boolean;
  readonly onAdd: (choice: Choice) => void;
  readonly onRemove: (code: string) => void;
}

interface Props extends Omit<SearchProps, keyof FieldWords | 'chosen'> {
  readonly form: DraftForm;
  readonly name: 'industry' | 'niches' | 'niceToHave' | 'stack' | 'required';
}

/** The search of the taxonomy for a field of the brief. */
export function TaxonomyField({ form, name, ...rest }: Props) {
  const { label, hint } = fieldCopy[name];
  return <TaxonomySearch id={fieldId(name)} label={label} hint={hint} error={form.errors[name]} chosen={form.values[name]} {...rest} />;
}

/** Finds nodes of the taxonomy as a person types, by any name they go by; everything works from the keyboard. The list is our own: a
 * quarter of the form's scripts would else be the positioning of a popup that never leaves its place. */
export function TaxonomySearch({ id, label, hint, error, chosen, kind, max, fullReason, withPills = true, onAdd, onRemove }: SearchProps) {
  const full = chosen.length >= max;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const { state, hits: all } = useTaxonomySearch(typed, kind, asked && !full);
  const hits = all.filter((hit) => !chosen.some((choice) => choice.code === hit.node.code));
  const open = asked && !full && (typed.trim() !== '' || hits.length > 0);
  const listed = open && hits.length > 0;

  // What was typed points at its best hit; a list that only was opened points at none.
  useEffect(() => setAt(state === 'done' && typed.trim() !== '' ? 0 : -1), [state, all, typed]);
  useEffect(() => {
    if (open) list.current?.scrollIntoView({ block: 'nearest' });
  }, [open, hits.length]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const close = () => {
    setAsked(false);
    setAt(-1);
  };
  const add = (hit: Hit | undefined) => {
    if (!hit) return;
    onAdd({ code: hit.node.code, label: hit.node.label, description: hit.node.description });
    setTyped('');
    close();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const last = chosen.at(-1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Backspace' && typed === '' && withPills && last) return onRemove(last.code);
    if (step && !asked) setAsked(true);
    else if (step && hits.length > 0) setAt(at < 0 ? (step > 0 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length);
    else if (event.key === 'Enter' && open && hits[at]) add(hits[at]);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said = full
    ? (fullReason ?? words.full(max))
    : state === 'failed'
      ? words.failed
      : !open
        ? ''
        : state === 'searching' && hits.length === 0
          ? words.searching
          : hits.length === 0
            ? words.none
            : words.results(hits.length);

  return (
    <div className={styles.search}>
      <PillsInput label={label} description={hint || undefined} error={error} id={id} onClick={() => setAsked(true)}>
        <Pill.Group>
          {withPills &&
            chosen.map((choice) => (
              <Pill
                key={choice.code}
                withRemoveButton
                removeButtonProps={{ 'aria-label': formCopy.remove(choice.label), 'aria-hidden': false, tabIndex: 0 }}
                onRemove={() => onRemove(choice.code)}
              >
                {choice.label}
              </Pill>
            ))}
          <PillsInput.Field
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={listed}
            aria-controls={listed ? listId : undefined}
            aria-activedescendant={listed && at >= 0 ? `${listId}-${at}` : undefined}
            value={typed}
            readOnly={full}
            placeholder={full ? undefined : words.type}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAsked(true);
            }}
            onBlur={close}
            onKeyDown={onKey}
          />
        </Pill.Group>
      </PillsInput>
      {open && (
        // A press on the list must not take the focus out of the field.
        <div ref={list} className={styles.popup} onMouseDown={(event) => event.preventDefault()}>
          {listed && (
            <ul role="listbox" id={listId} aria-label={label}>
              {hits.map((hit, index) => (
                <li
                  key={hit.node.code}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={styles.option}
                  onMouseMove={() => setAt(index)}
                  onClick={() => add(hit)}
                >
                  <strong>{hit.node.label}</strong>
                  {hit.matchedTerm.toLowerCase() !== hit.node.label.toLowerCase() && (
                    <span className={styles.matched}>{words.matched(hit.matchedTerm)}</span>
                  )}
                  <small>{hit.node.description}</small>
                </li>
              ))}
            </ul>
          )}
          {hits.length === 0 && <p className={styles.nothing}>{said}</p>}
        </div>
      )}
      <p className={full ? styles.hint : 'qd-hidden'} role="status">
        {said}
      </p>
    </div>
  );
}
