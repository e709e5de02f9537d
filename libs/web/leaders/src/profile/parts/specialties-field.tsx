import { CrossIcon, formCopy, profileCopy } from '@qd/web-ui';
import { EvidenceMark, TaxonomySearch } from '@qd/web-needs';
import { PROFILE_LIMITS } from '@qd/leaders-domain';
import type { Evidence, ProvenChoice } from '../profile-draft';
import styles from './parts.module.css';
import { Field, fieldWords, type Sheet } from './sheet';

interface Props {
  readonly sheet: Sheet;
  /** What is proven of specialties that were saved before: taking one out and putting it back keeps its level. */
  readonly proven: ReadonlyMap<string, Evidence>;
}

/** Specialties with the level of their proof, which the leader reads and Quarterdeck sets. */
export function SpecialtiesField({ sheet, proven }: Props) {
  const chosen = sheet.draft.specialties;
  const set = (next: readonly ProvenChoice[]) => sheet.set('specialties', next);
  const remove = (code: string) => set(chosen.filter((choice) => choice.code !== code));
  const words = profileCopy.evidence;
  return (
    <Field name="specialties">
      <TaxonomySearch
        {...fieldWords(sheet, 'specialties')}
        kind="SPECIALTY"
        chosen={chosen}
        max={PROFILE_LIMITS.specialties}
        withPills={false}
        onAdd={(choice) => set([...chosen, { ...choice, evidence: proven.get(choice.code) ?? 'CLAIMED' }])}
        onRemove={remove}
      />
      {chosen.length > 0 && (
        <ul className={styles.specialties} aria-label={profileCopy.fields.specialties.label}>
          {chosen.map(({ code, label, evidence }) => (
            <li key={code}>
              <span>{label}</span>
              <span className={styles.level0}>
                <EvidenceMark level={evidence} /> {words[evidence]}
              </span>
              <button type="button" className={styles.iconButton} aria-label={formCopy.remove(label)} onClick={() => remove(code)}>
                <CrossIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.soft}>{words.kept}</p>
    </Field>
  );
}
