import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import type { TaxonomyKind } from '@qd/web-graphql-client';
import { fieldCopy, formCopy } from '@qd/web-ui';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Choice } from '../draft';
import { fieldId } from '../fields-by-step';
import type { DraftForm } from '../use-need-draft';
import styles from './fields.module.css';
import type { FieldWords } from './group';
import { useTaxonomySearch } from './use-taxonomy-search';

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

/** Finds nodes of the taxonomy as a person types, by any name they go by; everything works from the keyboard. */
export function TaxonomySearch({ id, label, hint, error, chosen, kind, max, fullReason, withPills = true, onAdd, onRemove }: SearchProps) {
  const full = chosen.length >= max;
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { state, hits: all } = useTaxonomySearch(typed, kind, combobox.dropdownOpened && !full);
  const hits = all.filter((hit) => !chosen.some((choice) => choice.code === hit.node.code));
  const open = combobox.dropdownOpened && !full && (typed.trim() !== '' || hits.length > 0);

  useEffect(() => {
    if (state === 'done' && typed.trim() !== '') combobox.selectFirstOption();
    // The store of the box is a new object each time and no news: only the hits are.
  }, [state, all]);

  const add = (code: string) => {
    const hit = hits.find((each) => each.node.code === code);
    if (!hit) return;
    onAdd({ code: hit.node.code, label: hit.node.label, description: hit.node.description });
    setTyped('');
    combobox.closeDropdown();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && typed === '' && withPills && last) onRemove(last.code);
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
    <div>
      <Combobox store={combobox} onOptionSubmit={add} withinPortal={false}>
        <Combobox.DropdownTarget>
          <PillsInput label={label} description={hint || undefined} error={error} id={id} onClick={() => combobox.openDropdown()}>
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
              <Combobox.EventsTarget withExpandedAttribute>
                <PillsInput.Field
                  role="combobox"
                  value={typed}
                  readOnly={full}
                  placeholder={full ? undefined : words.type}
                  onChange={(event) => {
                    setTyped(event.currentTarget.value);
                    combobox.openDropdown();
                  }}
                  onBlur={() => combobox.closeDropdown()}
                  onKeyDown={onKey}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={!open}>
          <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
            {hits.map(({ node, matchedTerm }) => (
              <Combobox.Option key={node.code} value={node.code} className={styles.option}>
                <strong>{node.label}</strong>
                {matchedTerm.toLowerCase() !== node.label.toLowerCase() && (
                  <span className={styles.matched}>{words.matched(matchedTerm)}</span>
                )}
                <small>{node.description}</small>
              </Combobox.Option>
            ))}
            {hits.length === 0 && <Combobox.Empty>{said}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <p className={full ? styles.hint : 'qd-hidden'} role="status">
        {said}
      </p>
    </div>
  );
}
