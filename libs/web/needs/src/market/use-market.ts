import { MarketPreviewDocument, type BriefInput, type MarketPartsFragment } from '@qd/web-graphql-client';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { checkDraft } from '../form/check-draft';
import { inputOf, type Draft } from '../form/draft';

const PAUSE_MS = 250;
/** After a failure, or after asking too often, the same question is asked again. */
const RETRY_MS = 4_000;

/** What the market said last, and how far that answers the text as it stands. */
export interface MarketAnswer {
  readonly market: MarketPartsFragment | null;
  /** `paused`: a figure cannot be read, so the answer is that to the text before. */
  readonly state: 'asking' | 'answered' | 'paused' | 'failed';
}

const word = (text: string | null | undefined): string => (text ? '…' : '');
const words = (lines: readonly string[] | null | undefined): string[] => (lines && lines.length > 0 ? ['…'] : []);

/** The brief without its wording: matching never reads it, so that typing prose asks nothing anew. */
function withoutProse(brief: BriefInput): BriefInput {
  return {
    ...brief,
    title: word(brief.title),
    situation: word(brief.situation),
    cadence: word(brief.cadence),
    outcomes: words(brief.outcomes),
    scopeIn: words(brief.scopeIn),
    scopeOut: words(brief.scopeOut),
  };
}

/** Asks the market at every pause of typing. The last answer stays until the next is there; late answers are dropped. */
export function useMarket(companyId: string, draft: Draft): MarketAnswer {
  const client = useClient();
  const [answer, setAnswer] = useState<MarketAnswer>({ market: null, state: 'asking' });
  const readable = Object.keys(checkDraft(draft)).length === 0;
  const brief = readable ? JSON.stringify(withoutProse(inputOf(draft))) : null;
  const answered = useRef<string | null>(null);
  const [failures, setFailures] = useState(0);

  useEffect(() => {
    if (brief === null) {
      setAnswer((before) => ({ ...before, state: 'paused' }));
      return;
    }
    if (brief === answered.current) {
      setAnswer((before) => ({ ...before, state: 'answered' }));
      return;
    }
    let current = true;
    // A failure is told until it is over, not at every attempt anew.
    setAnswer((before) => (before.state === 'failed' ? before : { ...before, state: 'asking' }));
    let timer = setTimeout(async () => {
      const variables = { companyId, brief: JSON.parse(brief) as BriefInput };
      const { data, error } = await client.query(MarketPreviewDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      if (!current) return;
      answered.current = error ? null : brief;
      if (error) timer = setTimeout(() => setFailures((before) => before + 1), RETRY_MS);
      setAnswer((before) => (error ? { ...before, state: 'failed' } : { market: data?.marketPreview ?? before.market, state: 'answered' }));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [brief, client, companyId, failures]);
  return answer;
}
