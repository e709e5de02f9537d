import { failureOf, WordsDocument, type Failure, type TermPartsFragment, type WordsQuery } from '@qd/web-graphql-client';
import { useQuery } from 'urql';

/** The closed lists of the market with their labels. */
export type Words = WordsQuery['vocabulary'];

interface WordsRead {
  /** Null while they are on their way, and where they could not be read. */
  readonly words: Words | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Read once a visit: the lists change with a release only. */
export function useWords(): WordsRead {
  const [{ data, error }, read] = useQuery({ query: WordsDocument, requestPolicy: 'cache-first' });
  const words = data?.vocabulary ?? null;
  return { words, failure: error && !words ? failureOf(error) : null, retry: () => read({ requestPolicy: 'network-only' }) };
}

/** The label of a code; the code itself where the list does not know it. */
export const wordOf = (terms: readonly TermPartsFragment[], code: string): string =>
  terms.find((term) => term.code === code)?.label ?? code;
