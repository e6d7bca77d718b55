import { type Schemas } from '../../api/client.js';

export type EditionDocument = Schemas['EditionDocument'];

/** An edition has a few hundred criteria at most; a larger file is another file. */
const LARGEST_BYTES = 5_000_000;

export type ReadDocument =
  | { readonly ok: true; readonly document: EditionDocument }
  | { readonly ok: false; readonly fault: 'import.not-json' | 'import.not-edition' | 'import.too-big' };

/** Reads a chosen file so far that it can be shown before it is sent. What it says is judged by the server alone. */
export async function readDocument(file: Blob): Promise<ReadDocument> {
  if (file.size > LARGEST_BYTES) return { ok: false, fault: 'import.too-big' };
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return { ok: false, fault: 'import.not-json' };
  }
  return isEditionDocument(value) ? { ok: true, document: value } : { ok: false, fault: 'import.not-edition' };
}

function isEditionDocument(value: unknown): value is EditionDocument {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'paritrana-edition';
}

/** What can be shown of a document that nobody has checked yet: only the parts that have the shape of what they should be. */
export function outlineOf(document: EditionDocument): {
  readonly label: string;
  readonly stages: number;
  readonly rubrics: readonly Schemas['RubricBody'][];
  readonly categories: EditionDocument['categories'];
} {
  const loose = document as unknown as Readonly<Record<string, unknown>>;
  const list = (name: string): readonly unknown[] => (Array.isArray(loose[name]) ? (loose[name] as unknown[]) : []);
  const facts = loose.edition as { label?: unknown } | null | undefined;
  return {
    label: typeof facts?.label === 'string' ? facts.label : '',
    stages: list('stages').length,
    rubrics: list('rubrics').flatMap((one) => {
      const body = (one as { body?: unknown } | null)?.body;
      return isShownRubric(body) ? [body] : [];
    }),
    categories: list('categories').filter(isShownCategory),
  };
}

const isNamed = (value: unknown): value is { names: { id: string; en: string } } => {
  const names = (value as { names?: { id?: unknown; en?: unknown } } | null | undefined)?.names;
  return typeof names?.id === 'string' && typeof names.en === 'string';
};

const isShownRubric = (value: unknown): value is Schemas['RubricBody'] => {
  if (!isNamed(value)) return false;
  const { stages } = value as { stages?: unknown };
  return (
    Array.isArray(stages) &&
    stages.every((stage: unknown) => isNamed(stage) && areGroups((stage as { aspects?: unknown }).aspects))
  );
};

const areGroups = (aspects: unknown): boolean =>
  Array.isArray(aspects) &&
  aspects.every((aspect: unknown) => Array.isArray((aspect as { criteria?: unknown } | null)?.criteria));

const isShownCategory = (value: unknown): value is EditionDocument['categories'][number] =>
  isNamed(value) && Array.isArray((value as { divisions?: unknown }).divisions);
