/** A point in time: milliseconds since 1970-01-01T00:00Z, integer. The domain never reads a clock; instants are passed in. */
export type Instant = number;

export const MS_PER_DAY = 86_400_000;

/** The UTC epoch day an instant lies in. */
export const epochDayAt = (instant: Instant): number => Math.floor(instant / MS_PER_DAY);
