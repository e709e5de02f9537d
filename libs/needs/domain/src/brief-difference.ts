import type { Brief, BriefInput } from './brief';
import { BRIEF_FIELDS, plainWordOf, type WordOf } from './brief-fields.en';

/** One field in which two briefs differ, as people read it. */
export interface BriefChange {
  /** As forms and {@link BriefInput} name it. */
  readonly field: keyof BriefInput;
  readonly label: string;
  /** Short texts, one for each entry of a list; none where nothing was said. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether scoring can tell: of two complete briefs, {@link affectsMatching} holds exactly when one of their changes matters. */
  readonly matters: boolean;
}

/** What has changed from one brief to another, field by field in the order of the form; empty for equal briefs.
 * @param wordOf words for codes of closed lists; by default the codes themselves, written as words */
export function briefDifference(before: Brief, after: Brief, wordOf: WordOf = plainWordOf): BriefChange[] {
  return BRIEF_FIELDS.flatMap(({ name, label, reading, texts }) => {
    // Compared by codes, which are unique, and told in words, which need not be.
    const [old, now] = [texts(before, codeOf), texts(after, codeOf)];
    if (same(old, now)) return [];
    const matters = reading === 'AS_A_SET' ? !same([...old].sort(), [...now].sort()) : reading === 'AS_IT_STANDS';
    return [{ field: name, label, before: texts(before, wordOf), after: texts(after, wordOf), matters }];
  });
}

const codeOf: WordOf = (_list, code) => code;

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);
