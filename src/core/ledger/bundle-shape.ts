import { type Difference, differs, isBranch, step } from './difference.js';

/** Checks one place; answers what is wrong there or below, or null. */
type Shape = (value: unknown, path: string) => Difference | null;

const scalar =
  (type: 'string' | 'number' | 'boolean'): Shape =>
  (value, path) =>
    typeof value === type ? null : differs('form', path, value, `a ${type}`);
const text = scalar('string');
const number = scalar('number');
const flag = scalar('boolean');
/** Computed again, or covered by the hashes: its form is not asked for here. */
const unchecked: Shape = () => null;

const nullable =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

const list =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return differs('form', path, value, 'a list');
    return first(value.map((entry, i) => () => shape(entry, `${path}/${String(i)}`)));
  };

/** Any members, each a text. */
const texts: Shape = (value, path) => {
  if (!isBranch(value) || Array.isArray(value)) return differs('form', path, value, 'an object');
  return first(
    Object.entries(value).map(
      ([key, entry]) =>
        () =>
          text(entry, `${path}/${step(key)}`),
    ),
  );
};

/** Exactly these members, no others. */
const record =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isBranch(value) || Array.isArray(value)) return differs('form', path, value, 'an object');
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(members, key));
    if (unknown !== undefined) return differs('form', `${path}/${step(unknown)}`, value[unknown], undefined);
    return first(
      Object.entries(members).map(
        ([key, shape]) =>
          () =>
            shape(own(value, key), `${path}/${key}`),
      ),
    );
  };

const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

function first(checks: readonly (() => Difference | null)[]): Difference | null {
  for (const check of checks) {
    const difference = check();
    if (difference) return difference;
  }
  return null;
}

const names = record({ id: text, en: text });

const COMMON = {
  format: text,
  engine: text,
  number,
  rankingId: text,
  edition: record({ label: text, ordinal: nullable(number), names, periodStart: text, periodEnd: text }),
  category: record({
    code: text,
    level: text,
    names,
    awardPlaces: number,
    rankLabels: list(record({ rank: number, names })),
  }),
  province: nullable(record({ code: text, name: text })),
  division: nullable(record({ code: text, names })),
  synthetic: flag,
  problem: unchecked,
  outcome: unchecked,
  outcomeHash: text,
  decision: record({
    minutesNumber: text,
    heldOn: text,
    overrides: list(record({ nominationId: text, rank: number, reason: text })),
  }),
  placings: unchecked,
  nominees: list(record({ nominationId: text, name: text })),
  signatures: list(record({ seat: number, role: text, constituency: text, signedAt: nullable(text) })),
  auditHead: unchecked,
  sealedAt: text,
};

/** The first format: no traces, no list of seats, no seal. */
export const FIRST_FORMAT_SHAPE = record(COMMON);

/** What stands in a bundle and is not computed again: every member is there, of its kind, and no other. */
export const BUNDLE_SHAPE = record({
  ...COMMON,
  panel: record({ id: text }),
  evaluators: list(record({ id: text, seat: number, role: text, constituency: record({ code: text, names }) })),
  traces: unchecked,
  seal: record({
    contentHash: text,
    parts: texts,
    signature: record({
      keyId: text,
      publicKey: record({ crv: text, kty: text, x: text }),
      signedAt: text,
      jws: text,
    }),
  }),
});
