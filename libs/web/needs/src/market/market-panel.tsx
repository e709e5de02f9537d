import { formatNumber, marketCopy as words, PlusIcon } from '@qd/web-ui';
import type { Draft } from '../form/draft';
import { errorKeyOfPath } from '../form/fields-by-step';
import { gainOn, type AppliedGain } from './gains';
import styles from './market.module.css';
import type { MarketAnswer } from './use-market';

/** Missing answers named here; the list beside the form has them all. */
const NAMED = 3;

interface Props {
  readonly answer: MarketAnswer;
  readonly draft: Draft;
  /** What was changed by a suggestion and can still be taken back. */
  readonly applied: string | null;
  readonly onApply: (gain: AppliedGain) => void;
  readonly onUndo: () => void;
  readonly onField: (key: string) => void;
}

/** How many leaders would do, said while the brief is written, with single changes that would gain some. Its height is fixed: what
 * stands below must not move while somebody types. */
export function MarketPanel({ answer, draft, applied, onApply, onUndo, onField }: Props) {
  const { market, state } = answer;
  const missing = market && !market.scoreable ? market.missing : [];
  const gains = (market?.scoreable ? market.gains : []).map((gain) => ({ ...gain, gain: gainOn(draft, gain.code) }));
  const first = market && gains[0]?.gain && market.sentence.includes(gains[0].sentence) ? { ...gains[0], gain: gains[0].gain } : null;
  const rest = first ? gains.slice(1) : gains;
  return (
    <section className={styles.panel} aria-labelledby="market" data-market={state} aria-busy={state === 'asking'}>
      <h2 id="market">{words.title}</h2>
      <div role="status" className={styles.said} data-testid="market-sentence">
        {sentenceOf(answer, first)}
        {first && (
          <>
            {' '}
            <button type="button" className={styles.inline} onClick={() => onApply(first.gain)}>
              {first.sentence}
            </button>
          </>
        )}
      </div>
      {missing.length > 0 && (
        <ul className={styles.missing}>
          {missing.slice(0, NAMED).map(({ path, message }) => {
            const key = errorKeyOfPath(path);
            return (
              <li key={path}>
                {key ? (
                  <button type="button" onClick={() => onField(key)}>
                    {message}
                  </button>
                ) : (
                  message
                )}
              </li>
            );
          })}
          {missing.length > NAMED && <li className={styles.soft}>{words.more(missing.length - NAMED)}</li>}
        </ul>
      )}
      {rest.length > 0 && (
        <ul className={styles.gains} aria-label={words.gains}>
          {rest.map(({ code, sentence, gain }) => (
            <li key={code}>
              {gain ? (
                <button type="button" className={styles.gain} onClick={() => onApply(gain)}>
                  <PlusIcon size={14} /> {sentence}
                </button>
              ) : (
                sentence
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.undo} role="status">
        {applied === null && asideOf(answer)}
        {applied !== null && (
          <>
            {words.applied(applied)}{' '}
            <button type="button" onClick={onUndo}>
              {words.undo}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

/** Why the sentence is not about the text as it stands now. */
function asideOf({ market, state }: MarketAnswer): string | null {
  if (!market) return null;
  return state === 'paused' ? words.paused : state === 'failed' ? words.unreachable : null;
}

/** @param first the advice in the sentence that is a button of its own */
function sentenceOf({ market, state }: MarketAnswer, first: { readonly sentence: string } | null): string {
  if (state === 'failed' && !market) return words.unreachable;
  if (!market) return words.first;
  if (!market.scoreable) return words.missing(market.missing.length);
  return first ? market.sentence.replace(first.sentence, '').trim() : market.sentence;
}

/** The answer in two figures, for a narrow bar. */
export function shortMarket({ market }: MarketAnswer): string | null {
  if (!market?.scoreable) return null;
  const said = (count: number | null) => (count === null ? words.few : formatNumber(count));
  return words.short(said(market.passing), said(market.strong));
}
