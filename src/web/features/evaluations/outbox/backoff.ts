const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * How long to wait before the next try after `failures` in a row: doubling to a minute, spread by `chance` (0 to 1) so that a
 * hall full of tablets does not come back in the same second.
 */
export const waitBefore = (failures: number, chance: number): number => {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + chance / 2));
};
