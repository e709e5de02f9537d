import { WordsDocument, type TermPartsFragment, type WordsQuery } from '@qd/web-graphql-client';
import { useQuery } from 'urql';

/** The closed lists of the market with their labels. */
export type Words = WordsQuery['vocabulary'];

/** Read once a visit: the lists change with a release only. */
export function useWords(): Words | null {
  const [{ data }] = useQuery({ query: WordsDocument, requestPolicy: 'cache-first' });
  return data?.vocabulary ?? null;
}

/** The label of a code; the code itself where the list does not know it. */
export const wordOf = (terms: readonly TermPartsFragment[], code: string): string =>
  terms.find((term) => term.code === code)?.label ?? code;
