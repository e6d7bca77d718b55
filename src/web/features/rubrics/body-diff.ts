/** One value that two documents hold differently; undefined where one has nothing at that place. */
export interface Change {
  readonly path: string;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

/** Every value that differs between two documents, by its place. Things in lists belong together by their code, where they have one. */
export function diffBodies(mine: unknown, theirs: unknown): Change[] {
  const [own, other] = [flatten(mine), flatten(theirs)];
  const places = [...new Set([...own.keys(), ...other.keys()])];
  return places.flatMap((path) =>
    own.get(path) === other.get(path) ? [] : [{ path, mine: own.get(path), theirs: other.get(path) }],
  );
}

function flatten(node: unknown, place = '', found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(node)) {
    const items = node as readonly unknown[];
    if (items.every((item) => typeof item === 'string')) return found.set(place, items.join(', '));
    items.forEach((item, index) => {
      flatten(item, join(place, codeOf(item) ?? String(index + 1)), found);
    });
  } else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) flatten(value, join(place, key), found);
  else if (typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean')
    found.set(place, String(node));
  return found;
}

const join = (place: string, step: string): string => (place === '' ? step : `${place} › ${step}`);

function codeOf(item: unknown): string | undefined {
  const code = (item as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && code !== '' ? code : undefined;
}
