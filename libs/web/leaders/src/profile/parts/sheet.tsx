import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { TaxonomyKind, TermPartsFragment } from '@qd/web-graphql-client';
import { CardsField, ChipsField, TaxonomySearch, type Choice, type FieldWords, type Words } from '@qd/web-needs';
import { Notice, profileCopy } from '@qd/web-ui';
import type { ReactNode } from 'react';
import type { ContactHint } from '../check-profile';
import type { ProfileDraft, ProfileField } from '../profile-draft';
import { fieldId } from '../sections';
import type { SetField } from '../use-profile';
import styles from './parts.module.css';

/** What every field of the profile works with. */
export interface Sheet {
  readonly draft: ProfileDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly contacts: readonly ContactHint[];
  readonly words: Words;
  readonly set: SetField;
}

/** Fields of one kind of value. */
type FieldsOf<T> = { [N in ProfileField]: ProfileDraft[N] extends T ? N : never }[ProfileField];
export type TextFieldName = Exclude<FieldsOf<string>, never>;
type CodesFieldName = FieldsOf<readonly string[]>;
type ChoicesFieldName = 'niches' | 'stack' | 'industries' | 'wishNiches' | 'noGoIndustries';

/** Name, hint and error of a field. */
export const fieldWords = ({ errors }: Sheet, name: ProfileField): FieldWords => ({
  id: fieldId(name),
  label: profileCopy.fields[name].label,
  hint: profileCopy.fields[name].hint,
  error: errors[name],
});
const inputWords = (sheet: Sheet, name: ProfileField) => {
  const { hint, ...words } = fieldWords(sheet, name);
  return { ...words, description: hint || undefined };
};

/** Marks where a field begins and ends, so that leaving it can be told. */
export const Field = ({ name, children }: { name: string; children: ReactNode }) => <div data-field={name}>{children}</div>;

/** Offers a text without the contact details that were found in it. */
export function ContactOffer({ sheet, name, onUse }: { sheet: Sheet; name: string; onUse: (text: string) => void }) {
  const hint = sheet.contacts.find(({ key }) => key === name);
  if (!hint) return null;
  const { body, use } = profileCopy.contact;
  return (
    <div className={styles.offer}>
      <Notice
        tone="wait"
        title={body}
        actions={
          <Button size="sm" variant="default" onClick={() => onUse(hint.redacted)}>
            {use}
          </Button>
        }
      >
        <blockquote className={styles.redacted}>{hint.redacted}</blockquote>
      </Notice>
    </div>
  );
}

const Counter = ({ text, most }: { text: string; most: number }) => (
  <p className={styles.counter} data-over={text.length > most || undefined}>
    {profileCopy.counter(text.length, most)}
  </p>
);

interface TextProps {
  readonly sheet: Sheet;
  readonly name: TextFieldName;
  readonly type?: 'text' | 'date' | 'time';
  readonly figure?: boolean;
  readonly most?: number;
  readonly rows?: number;
}

/** A line, or several where `rows` says how many. */
export function ProfileText({ sheet, name, type = 'text', figure = false, most, rows }: TextProps) {
  const shared = { ...inputWords(sheet, name), value: sheet.draft[name], autoComplete: 'off' };
  const change = (text: string) => sheet.set(name, text);
  return (
    <Field name={name}>
      {rows ? (
        <Textarea {...shared} minRows={rows} maxRows={24} onChange={({ currentTarget }) => change(currentTarget.value)} />
      ) : (
        <TextInput
          {...shared}
          type={type}
          inputMode={figure ? 'decimal' : undefined}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
      {most && <Counter text={sheet.draft[name]} most={most} />}
      <ContactOffer sheet={sheet} name={name} onUse={change} />
    </Field>
  );
}

interface ListProps {
  readonly sheet: Sheet;
  readonly name: TextFieldName;
  readonly terms: readonly TermPartsFragment[];
}

/** One of a list. */
export const ProfileList = ({ sheet, name, terms }: ListProps) => (
  <Field name={name}>
    <NativeSelect
      {...inputWords(sheet, name)}
      value={sheet.draft[name]}
      data={terms.map(({ code, label }) => ({ value: code, label }))}
      onChange={({ currentTarget }) => sheet.set(name, currentTarget.value)}
    />
  </Field>
);

/** One of a few, each with a line of its own. */
export const ProfileCards = ({ sheet, name, terms }: ListProps) => (
  <Field name={name}>
    <CardsField
      {...fieldWords(sheet, name)}
      name={name}
      terms={terms}
      value={sheet.draft[name]}
      onChange={(code) => sheet.set(name, code)}
    />
  </Field>
);

interface ChipsProps {
  readonly sheet: Sheet;
  readonly name: CodesFieldName;
  readonly terms: readonly TermPartsFragment[];
}

/** Any of a few. */
export const ProfileChips = ({ sheet, name, terms }: ChipsProps) => (
  <Field name={name}>
    <ChipsField
      {...fieldWords(sheet, name)}
      terms={terms}
      values={sheet.draft[name] as readonly string[]}
      onChange={(codes) => sheet.set(name, codes)}
    />
  </Field>
);

interface PicksProps {
  readonly sheet: Sheet;
  readonly name: ChoicesFieldName;
  readonly kind: TaxonomyKind;
  readonly max: number;
  readonly fullReason?: string;
}

/** Nodes of the taxonomy. */
export function ProfilePicks({ sheet, name, ...rest }: PicksProps) {
  const chosen: readonly Choice[] = sheet.draft[name];
  return (
    <Field name={name}>
      <TaxonomySearch
        {...fieldWords(sheet, name)}
        chosen={chosen}
        onAdd={(choice) => sheet.set(name, [...chosen, choice])}
        onRemove={(code) =>
          sheet.set(
            name,
            chosen.filter((choice) => choice.code !== code),
          )
        }
        {...rest}
      />
    </Field>
  );
}
