/** Reads `HH:MM` as minutes of the day, 0..1440; `null` when there is no such time. `24:00` is the end of the day. */
export function parseClockTime(text: string): number | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(text);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2])];
  if (minute > 59 || hour * 60 + minute > 1440) return null;
  return hour * 60 + minute;
}

/** Writes minutes of the day as `HH:MM`. */
export const formatClockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
