import type { SeededRandom } from '@qd/shared-domain';
import type { Place } from './places';

/* Coined halves, so that a name belongs to nobody we know of. */
const STARTS =
  'Aldermoor Branwick Cindervale Dunlin Elmsworth Fennbrook Glimmerton Harrowmere Inkwell Juniperra Kestrelyn Larkhollow Mossgate ' +
  'Nettlefold Orrinby Pebblewick Quillmark Ravensby Saltmarch Tallowmere Umberfield Vellacourt Wrenhaven Yarrowdale Zephyrine ' +
  'Amberlode Bluethistle Copperlane Driftmark Everholm Foxgrove Greywillow Hazelbank Ivorycote Knollside Lindenau Marrowstone ' +
  'Northquay Oakhurst Pinecastle Rushwater Silverbeck Thornlea Upperfold Vanterra Westerlund Windrush Ashcombe Birkmere Corvello';

/** A name nobody real has, with a word of the trade behind some. */
export function companyName(random: SeededRandom, ends: readonly string[]): string {
  const start = random.pick(STARTS.split(' '));
  return random.chance(0.75) ? `${start} ${random.pick(ends)}` : start;
}

/** Somebody who could live there. */
export const personName = (random: SeededRandom, { firstNames, lastNames }: Place): string =>
  `${random.pick(firstNames.split(' '))} ${random.pick(lastNames.split(' '))}`;
