import type { TermPartsFragment } from '@qd/web-graphql-client';
import { QuestionGroup } from '@qd/web-needs';
import { profileCopy } from '@qd/web-ui';
import styles from './parts.module.css';
import { Field, fieldWords, type Sheet } from './sheet';

interface Props {
  readonly sheet: Sheet;
  readonly name: 'stages' | 'archetypes';
  readonly terms: readonly TermPartsFragment[];
}

/** How deep somebody has been in each of a few: none, some, solid, deep. */
export function DepthField({ sheet, name, terms }: Props) {
  const depths = sheet.draft[name];
  const words = fieldWords(sheet, name);
  return (
    <Field name={name}>
      <QuestionGroup {...words}>
        <div className={styles.depths}>
          {terms.map((term, row) => (
            <fieldset key={term.code} className={styles.depth} role="radiogroup">
              <legend className="qd-hidden">{term.label}</legend>
              <span className={styles.depthName} aria-hidden="true" title={term.description ?? undefined}>
                {term.label}
              </span>
              <span className={styles.levels} data-depth={depths[term.code] ?? 0}>
                {profileCopy.depths.map((word, depth) => (
                  <label key={word} className={styles.level}>
                    <input
                      type="radio"
                      id={row === 0 && depth === 0 ? words.id : undefined}
                      name={`${name}-${term.code}`}
                      checked={(depths[term.code] ?? 0) === depth}
                      onChange={() => sheet.set(name, { ...depths, [term.code]: depth })}
                    />
                    {word}
                  </label>
                ))}
              </span>
            </fieldset>
          ))}
        </div>
      </QuestionGroup>
    </Field>
  );
}
