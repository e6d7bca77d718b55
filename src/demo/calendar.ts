const DAY_MS = 24 * 3_600_000;
const WIB_MS = 7 * 3_600_000;

/** The instant so many days after another. */
export const daysAfter = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY_MS);

/** The day so many days after that on which a clock in Jakarta shows the instant, `2026-11-23`. */
export const dayInWib = (instant: Date, days: number): string =>
  new Date(daysAfter(instant, days).getTime() + WIB_MS).toISOString().slice(0, 10);

/** That day at a time of day in Jakarta, `2026-11-23T23:59:59+07:00`. */
export const atWib = (instant: Date, days: number, time: string): string => `${dayInWib(instant, days)}T${time}+07:00`;
