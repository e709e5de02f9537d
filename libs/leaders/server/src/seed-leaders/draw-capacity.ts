import { CAPACITY_WEEKS, type CapacityWeek } from '@qd/leaders-domain';
import { isoWeekOf, type SeededRandom, type WeekIndex } from '@qd/shared-domain';

/** One running or coming engagement of a leader. */
interface Commitment {
  readonly from: WeekIndex;
  readonly to: WeekIndex;
  readonly halfDays: number;
}

function drawCommitments(random: SeededRandom, currentWeek: WeekIndex, halfDays: number, demand: number): Commitment[] {
  const count = random.weighted([
    [0, 1.3 - demand],
    [1, 0.9],
    [2, 0.2 + 0.5 * demand],
  ] as const);
  return Array.from({ length: count }, () => {
    const from = currentWeek - random.int(0, 30) + (random.chance(0.2) ? random.int(4, 20) : 0);
    return { from, to: from + random.int(12, 52), halfDays: random.int(1, Math.max(1, Math.ceil(halfDays / 2))) };
  });
}

const weeksInYear = new Map<WeekIndex, number>();

/** ISO week number, 1..53; kept, since every leader asks for the same weeks. */
function weekInYear(week: WeekIndex): number {
  const known = weeksInYear.get(week) ?? isoWeekOf(week).week;
  weeksInYear.set(week, known);
  return known;
}

/** Weeks away: around New Year, two or three in summer, and a few anywhere. */
function drawBlackouts(random: SeededRandom, currentWeek: WeekIndex): ReadonlySet<WeekIndex> {
  const away = new Set<WeekIndex>();
  const summerWeek = random.int(27, 33);
  const summerWeeks = random.int(1, 3);
  const restsAtNewYear = random.chance(0.6);
  for (let week = currentWeek; week < currentWeek + CAPACITY_WEEKS; week++) {
    const inYear = weekInYear(week);
    if (inYear >= summerWeek && inYear < summerWeek + summerWeeks) away.add(week);
    if (restsAtNewYear && (inYear >= 52 || inYear === 1)) away.add(week);
  }
  for (let rest = random.int(0, 3); rest > 0; rest--) away.add(currentWeek + random.int(2, CAPACITY_WEEKS - 1));
  return away;
}

/** Draws 104 weeks of a leader's capacity; commitments never exceed what is declared, and nobody is away in a week they sold.
 * @param halfDays half-days a week the leader offers, 1..14
 * @param demand   0..1, how sought after */
export function drawCapacity(random: SeededRandom, currentWeek: WeekIndex, halfDays: number, demand: number): CapacityWeek[] {
  const commitments = drawCommitments(random, currentWeek, halfDays, demand);
  const away = drawBlackouts(random, currentWeek);
  const holdFrom = random.chance(0.08) ? currentWeek + random.int(0, 6) : null;
  return Array.from({ length: CAPACITY_WEEKS }, (_, index) => {
    const week = currentWeek + index;
    const sold = commitments.filter(({ from, to }) => from <= week && week <= to).reduce((sum, { halfDays: each }) => sum + each, 0);
    const committed = Math.min(sold, halfDays);
    const blackout = committed === 0 && away.has(week);
    const held = holdFrom !== null && week >= holdFrom && week < holdFrom + 16 && !blackout;
    return {
      week,
      declared: blackout ? 0 : halfDays,
      committed,
      hardHeld: 0,
      softHeld: held ? Math.min(2, halfDays - committed) : 0,
      blackout,
    };
  });
}
