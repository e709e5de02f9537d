import { NativeSelect } from '@mantine/core';
import type { TaxonomyKind, TermPartsFragment } from '@qd/web-graphql-client';
import { CrossIcon, fieldCopy, formCopy } from '@qd/web-ui';
import type { RequiredChoice } from '../draft';
import type { DraftForm } from '../use-need-draft';
import styles from './fields.module.css';
import { TaxonomyField } from './taxonomy-field';

interface Props {
  readonly form: DraftForm;
  readonly name: 'industry' | 'niches' | 'niceToHave' | 'stack';
  readonly kind: TaxonomyKind;
  readonly max: number;
}

/** Nodes of the taxonomy as they are. */
export function Picks({ form, name, ...rest }: Props) {
  const chosen = form.values[name];
  return (
    <TaxonomyField
      form={form}
      name={name}
      {...rest}
      onAdd={(choice) => form.setFieldValue(name, [...chosen, choice])}
      onRemove={(code) =>
        form.setFieldValue(
          name,
          chosen.filter((choice) => choice.code !== code),
        )
      }
    />
  );
}

/** Specialties that must be there, each with the least proof asked for. */
export function RequiredPicks({ form, levels, max }: { form: DraftForm; levels: readonly TermPartsFragment[]; max: number }) {
  const chosen = form.values.required;
  const set = (required: RequiredChoice[]) => form.setFieldValue('required', required);
  const remove = (code: string) => set(chosen.filter((choice) => choice.code !== code));
  return (
    <div>
      <TaxonomyField
        form={form}
        name="required"
        kind="SPECIALTY"
        max={max}
        withPills={false}
        onAdd={(choice) => set([...chosen, { ...choice, minEvidence: 'CLAIMED' }])}
        onRemove={remove}
      />
      <ul>
        {chosen.map((choice) => (
          <li key={choice.code} className={styles.required}>
            <span>{choice.label}</span>
            <NativeSelect
              size="sm"
              aria-label={`${fieldCopy.evidence.label}: ${choice.label}`}
              value={choice.minEvidence}
              data={levels.map(({ code, label }) => ({ value: code, label }))}
              onChange={({ currentTarget }) =>
                set(
                  chosen.map((each) =>
                    each.code === choice.code ? { ...each, minEvidence: currentTarget.value as RequiredChoice['minEvidence'] } : each,
                  ),
                )
              }
            />
            <button
              type="button"
              className={styles.iconButton}
              aria-label={formCopy.remove(choice.label)}
              onClick={() => remove(choice.code)}
            >
              <CrossIcon />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
