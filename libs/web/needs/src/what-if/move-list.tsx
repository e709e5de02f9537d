import type { MatchPartsFragment } from '@qd/web-graphql-client';
import { effectCopy, workCopy } from '@qd/web-ui';
import type { BriefEffect } from '../effect/use-brief-effect';
import type { CardMove } from './move-mark';
import styles from './what-if.module.css';

export type Moves = ReadonlyMap<string, CardMove>;

/** Where each leader of the present list would be. */
export function movesOf({ moves, leaving }: BriefEffect): Moves {
  return new Map<string, CardMove>([
    ...moves.map(({ leaderId, to }) => [leaderId, { to }] as const),
    ...leaving.map((leaderId) => [leaderId, { to: null }] as const),
  ]);
}

const SHOWN = 8;

/** Who would move, by the best new places first, with those who would leave last. */
export function MoveList({ effect, matches }: { effect: BriefEffect; matches: readonly MatchPartsFragment[] }) {
  const headline = new Map(matches.map((match) => [match.leaderId, match.blindProfile.headline]));
  const places = [
    ...effect.moves.map(({ leaderId, from, to }) => ({ leaderId, from, to: to as number | null })).filter(({ from, to }) => from !== to),
    ...effect.leaving.map((leaderId) => ({ leaderId, from: matches.find((match) => match.leaderId === leaderId)?.rank ?? null, to: null })),
  ].filter(({ leaderId }) => headline.has(leaderId));
  if (places.length === 0) return null;
  return (
    <section className={styles.moves}>
      <h3>{effectCopy.moves}</h3>
      <ul>
        {places.slice(0, SHOWN).map(({ leaderId, from, to }) => (
          <li key={leaderId} data-moves={leaderId}>
            <span>{headline.get(leaderId)}</span>
            <b>{to === null ? effectCopy.leaves : effectCopy.move(from === null ? '' : workCopy.ordinal(from), workCopy.ordinal(to))}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
