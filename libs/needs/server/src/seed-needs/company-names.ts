import type { Draws } from './random';
import type { Place } from './places';

/* Coined halves, so that a name belongs to nobody we know of. */
const STARTS =
  'Aldermoor Branwick Cindervale Dunlin Elmsworth Fennbrook Glimmerton Harrowmere Inkwell Juniperra Kestrelyn Larkhollow Mossgate ' +
  'Nettlefold Orrinby Pebblewick Quillmark Ravensby Saltmarch Tallowmere Umberfield Vellacourt Wrenhaven Yarrowdale Zephyrine ' +
  'Amberlode Bluethistle Copperlane Driftmark Everholm Foxgrove Greywillow Hazelbank Ivorycote Knollside Lindenau Marrowstone ' +
  'Northquay Oakhurst Pinecastle Rushwater Silverbeck Thornlea Upperfold Vanterra Westerlund Windrush Ashcombe Birkmere Corvello';

/** A name nobody real has, with a word of the trade behind some. */
export function companyName(draws: Draws, ends: readonly string[]): string {
  const start = draws.pick(STARTS.split(' '));
  return draws.chance(0.75) ? `${start} ${draws.pick(ends)}` : start;
}

/** Somebody who could live there. */
export const personName = (draws: Draws, { firstNames, lastNames }: Place): string =>
  `${draws.pick(firstNames.split(' '))} ${draws.pick(lastNames.split(' '))}`;
