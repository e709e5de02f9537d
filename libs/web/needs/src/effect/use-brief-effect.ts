import { BriefEffectDocument, failureOf, type BriefEffectQuery, type BriefInput } from '@qd/web-graphql-client';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';

export type BriefEffect = BriefEffectQuery['briefEffect'];

/** `rest`: nothing was asked. While `asking`, the answer of before stays. */
export interface EffectAnswer {
  readonly effect: BriefEffect | null;
  readonly state: 'rest' | 'asking' | 'answered' | 'failed' | 'slow';
}

const REST: EffectAnswer = { effect: null, state: 'rest' };

/** Runs the engine for a changed brief and tells what it would do; stores nothing. Late answers are dropped.
 * @param brief null asks nothing
 * @param pauseMs waited after each change, so that a dragged slider asks once */
export function useBriefEffect(needId: string, brief: BriefInput | null, pauseMs: number): EffectAnswer {
  const client = useClient();
  const [answer, setAnswer] = useState<EffectAnswer>(REST);
  const text = brief && JSON.stringify(brief);
  useEffect(() => {
    if (text === null) {
      setAnswer(REST);
      return;
    }
    let current = true;
    setAnswer((before) => ({ ...before, state: 'asking' }));
    const timer = setTimeout(async () => {
      const variables = { needId, brief: JSON.parse(text) as BriefInput };
      const { data, error } = await client.query(BriefEffectDocument, variables, { requestPolicy: 'network-only' }).toPromise();
      if (!current) return;
      if (data) setAnswer({ effect: data.briefEffect, state: 'answered' });
      else setAnswer((before) => ({ ...before, state: error && failureOf(error) === 'SLOW_DOWN' ? 'slow' : 'failed' }));
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, needId, pauseMs, text]);
  return answer;
}
