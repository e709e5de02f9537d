import { MarketPreviewDocument, type BriefInput, type MarketPartsFragment } from '@qd/web-graphql-client';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { checkDraft } from '../form/check-draft';
import { inputOf, type Draft } from '../form/draft';

const PAUSE_MS = 250;

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
    setAnswer((before) => ({ ...before, state: 'asking' }));
    const timer = setTimeout(async () => {
      const variables = { companyId, brief: JSON.parse(brief) as BriefInput };
      const { data, error } = await client.query(MarketPreviewDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      if (!current) return;
      answered.current = error ? null : brief;
      setAnswer((before) => (error ? { ...before, state: 'failed' } : { market: data?.marketPreview ?? before.market, state: 'answered' }));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [brief, client, companyId]);
  return answer;
}
