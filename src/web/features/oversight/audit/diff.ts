export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One step on the way to a value: the name of a field, or what an item of a list is known by. */
export type Step = string | { readonly item: string };

/** One value of an entry, before and after. `undefined` is a value that was not there. */
export interface Line {
  readonly path: readonly Step[];
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * Every plain value of two states, in the order in which they are written, with what became of it. Items of a list are
 * recognised by what they are known by (`id`, `code`, `number` …), so that one that was put in at the front does not make all
 * the others look changed; lists of plain values are compared place by place.
 */
export const diff = (before: JsonObject | null, after: JsonObject | null): Line[] =>
  before === null && after === null ? [] : compare([], before ?? undefined, after ?? undefined);

function compare(path: readonly Step[], before: Json | undefined, after: Json | undefined): Line[] {
  const [was, is] = [membersOf(before), membersOf(after)];
  const isSplit = (was ?? is) !== null && (isNothing(before) || isNothing(after) || areAlike(before, after));
  if (!isSplit) return [{ path, kind: kindOf(before, after), before, after }];
  const names = namesOf(was ?? [], is ?? []);
  return names.flatMap(({ step, name }) =>
    compare([...path, step], was?.find((one) => one.name === name)?.value, is?.find((one) => one.name === name)?.value),
  );

  /** What is in a value; null for a plain or an empty one, which stands for itself. */
  function membersOf(value: Json | undefined): Member[] | null {
    if (isList(value)) return listMembers(value, identityOf([before, after].filter(isList)));
    if (!isObject(value)) return null;
    const members = Object.entries(value).map(([name, inner]) => ({ step: name, name, value: inner }));
    return members.length === 0 ? null : members;
  }
}

interface Member {
  readonly step: Step;
  readonly name: string;
  readonly value: Json;
}

function listMembers(list: readonly Json[], identity: Identity | null): Member[] | null {
  if (list.length === 0) return null;
  return list.map((value, index) => {
    const item = identity ? known(value, identity) : String(index + 1);
    return { step: { item }, name: item, value };
  });
}

function kindOf(before: Json | undefined, after: Json | undefined): Line['kind'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'changed';
}

/** Whatever is written into an empty field was not there before: it is shown value by value. */
const isNothing = (value: Json | undefined): value is null | undefined => value === null || value === undefined;

/** Two objects or two lists can be compared member by member; an empty one still counts as what it is. */
const areAlike = (before: Json, after: Json): boolean =>
  (isList(before) && isList(after)) || (isObject(before) && isObject(after));

/** Both sides' members, each once: those from before in their order, then what is new. */
function namesOf(was: readonly Member[], is: readonly Member[]): Member[] {
  const seen = new Set(was.map(({ name }) => name));
  return [...was, ...is.filter(({ name }) => !seen.has(name))];
}

type Identity = readonly string[];

/** By what the award knows its things, the surest first. */
const IDENTITIES: readonly Identity[] = [
  ['id'],
  ['nominationId'],
  ['criterion'],
  ['gate'],
  ['level', 'code'],
  ['code'],
  ['number'],
  ['rank'],
  ['role', 'provinceCode', 'nomineeId'],
];

/** The first identity that every item has and no two items of one list share; null when the place in the list must do. */
function identityOf(lists: readonly (readonly Json[])[]): Identity | null {
  return (
    IDENTITIES.find((identity) =>
      lists.every((list) => {
        const names = list.map((item) => (hasAll(item, identity) ? known(item, identity) : null));
        return !names.includes(null) && new Set(names).size === names.length;
      }),
    ) ?? null
  );
}

const hasAll = (item: Json, identity: Identity): boolean =>
  isObject(item) && identity.every((key) => item[key] !== undefined && !isBranch(item[key]));

const known = (item: Json, identity: Identity): string =>
  isObject(item)
    ? identity
        .map((key) => item[key])
        .filter((value) => value !== null)
        .map(String)
        .join(' · ')
    : '';

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isBranch = (value: Json): boolean => typeof value === 'object' && value !== null;
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
