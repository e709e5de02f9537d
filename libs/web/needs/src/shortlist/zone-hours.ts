const MINUTE_MS = 60_000;

/** Minutes a zone's clock is ahead of UTC at a moment, as the browser's own tables have it; null for a zone it does not know. */
function offsetMinutes(zone: string, at: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    }).formatToParts(at);
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
    return Math.round((local - Math.floor(at / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
  } catch {
    return null;
  }
}

/** Tells how many hours a zone's clock is ahead of `home` now; each zone is looked up once. */
export function hoursFrom(home: string | null, at: number): (zone: string) => number | null {
  const known = new Map<string, number | null>();
  const own = home === null ? null : offsetMinutes(home, at);
  return (zone) => {
    if (own === null) return null;
    if (!known.has(zone)) known.set(zone, offsetMinutes(zone, at));
    const there = known.get(zone) ?? null;
    return there === null ? null : (there - own) / 60;
  };
}
