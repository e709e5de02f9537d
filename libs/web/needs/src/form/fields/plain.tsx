import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { TermPartsFragment } from '@qd/web-graphql-client';
import { fieldCopy, formCopy } from '@qd/web-ui';
import type { FieldName } from '../draft';
import { fieldId } from '../fields-by-step';
import type { DraftForm } from '../use-need-draft';

type Named = FieldName & keyof typeof fieldCopy;

interface Props {
  readonly form: DraftForm;
  readonly name: Named;
}

const named = (name: Named) => ({ id: fieldId(name), label: fieldCopy[name].label, description: fieldCopy[name].hint || undefined });

export function TextField({ form, name, type = 'text', ...rest }: Props & { type?: string; maxLength?: number; min?: string }) {
  return <TextInput {...named(name)} type={type} autoComplete="off" {...rest} {...form.getInputProps(name)} />;
}

export function LongTextField({ form, name, rows }: Props & { rows: number }) {
  return <Textarea {...named(name)} minRows={rows} maxRows={18} {...form.getInputProps(name)} />;
}

/** A figure, as text: people may type anything, and we say what is wrong with it instead of swallowing it.
 * @param check called when the field is left */
export function FigureField({ form, name, onLeave }: Props & { onLeave: () => void }) {
  return <TextInput {...named(name)} inputMode="decimal" autoComplete="off" {...form.getInputProps(name)} onBlur={onLeave} />;
}

export function ListField({ form, name, terms }: Props & { terms: readonly TermPartsFragment[] }) {
  return (
    <NativeSelect
      {...named(name)}
      data={[{ value: '', label: formCopy.none }, ...terms.map(({ code, label }) => ({ value: code, label }))]}
      {...form.getInputProps(name)}
    />
  );
}
