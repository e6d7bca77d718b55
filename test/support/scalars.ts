/** A place in a JSON value: the keys that lead there. */
type Steps = readonly string[];

/** Every scalar of a JSON value, by the keys that lead to it. */
export function scalarsOf(value: unknown, steps: Steps = []): Steps[] {
  if (typeof value !== 'object' || value === null) return [steps];
  return Object.entries(value).flatMap(([key, child]) => scalarsOf(child, [...steps, key]));
}

/** A copy in which one place holds what `change` makes of it. */
export function withChanged<Value>(value: Value, steps: Steps, change: (scalar: unknown) => unknown): Value {
  const copy = structuredClone(value) as Record<string, unknown>;
  const last = steps.at(-1) ?? '';
  const parent = steps
    .slice(0, -1)
    .reduce<Record<string, unknown>>((branch, key) => branch[key] as Record<string, unknown>, copy);
  parent[last] = change(parent[last]);
  return copy as Value;
}

/** The least change that somebody who cheats might make: one digit or letter, one more, the opposite. */
export function flip(scalar: unknown): unknown {
  if (typeof scalar === 'boolean') return !scalar;
  if (typeof scalar === 'number') return scalar + 1;
  if (typeof scalar !== 'string') return '0';
  const digit = scalar.search(/\d(?=\D*$)/);
  const at = digit >= 0 ? digit : scalar.length - 1;
  const found = scalar.charAt(at);
  const other = /\d/.test(found) ? String((Number(found) + 1) % 10) : found === 'A' ? 'B' : 'A';
  return at < 0 ? 'A' : scalar.slice(0, at) + other + scalar.slice(at + 1);
}

/** As a JSON Pointer. */
export const pointer = (steps: Steps): string => steps.map((key) => `/${key}`).join('');
