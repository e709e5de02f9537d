import { MAX_HALF_DAYS_PER_WEEK } from '@qd/shared-domain';

/** A change of the chosen weeks that is not applied yet. */
export interface Proposal {
  readonly halfDays: number;
  readonly blackout: boolean;
}

/** Which weeks are chosen (indexes into the list), and what is proposed for them. */
export interface Selection {
  readonly anchor: number;
  /** The end that moves, and that has the focus. */
  readonly active: number;
  readonly proposal: Proposal | null;
  /** Digits typed one after another make one number: `1`, `2` is twelve. */
  readonly typing: string;
}

export type SelectionMove =
  | { readonly kind: 'choose'; readonly index: number; readonly extend: boolean }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** `offered` is what the active week offers now: steps start from it. */
  | { readonly kind: 'step'; readonly by: number; readonly offered: number }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'set'; readonly proposal: Proposal | null }
  /** The proposal has become a fact. */
  | { readonly kind: 'settle'; readonly proposal: Proposal | null }
  | { readonly kind: 'away'; readonly isAway: boolean; readonly offered: number };

export const AT_START: Selection = { anchor: 0, active: 0, proposal: null, typing: '' };

/** First and last chosen index, in order. */
export const spanOf = ({ anchor, active }: Selection): readonly [number, number] => [Math.min(anchor, active), Math.max(anchor, active)];

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
const working = (halfDays: number): Proposal => ({ halfDays: clamp(halfDays, MAX_HALF_DAYS_PER_WEEK), blackout: false });

function typed(before: string, digit: string): string {
  const both = before + digit;
  return Number(both) <= MAX_HALF_DAYS_PER_WEEK && before !== '0' ? both : digit;
}

/** The selection after a move. Taking in more weeks keeps the proposal, going elsewhere drops it: it was meant for those weeks.
 * @param count how many weeks there are */
export function moveSelection(count: number): (now: Selection, move: SelectionMove) => Selection {
  return (now, move) => {
    switch (move.kind) {
      case 'choose': {
        const active = clamp(move.index, count - 1);
        if (move.extend) return { ...now, active, typing: '' };
        return { anchor: active, active, proposal: null, typing: '' };
      }
      case 'range':
        return { ...now, anchor: clamp(move.from, count - 1), active: clamp(move.to, count - 1), typing: '' };
      case 'step': {
        const from = now.proposal?.halfDays ?? move.offered;
        return { ...now, proposal: working(from + move.by), typing: '' };
      }
      case 'digit': {
        const typing = typed(now.typing, move.digit);
        return { ...now, proposal: working(Number(typing)), typing };
      }
      case 'set':
        return { ...now, proposal: move.proposal, typing: '' };
      case 'settle':
        return now.proposal === move.proposal ? { ...now, proposal: null, typing: '' } : now;
      case 'away': {
        const isAway = now.proposal?.blackout ?? move.isAway;
        return { ...now, proposal: isAway ? working(move.offered) : { halfDays: 0, blackout: true }, typing: '' };
      }
    }
  };
}
