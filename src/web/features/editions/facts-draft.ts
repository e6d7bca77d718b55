import { type Schemas } from '../../api/client.js';

type Facts = Pick<Schemas['EditionView'], 'label' | 'ordinal' | 'names' | 'periodStart' | 'periodEnd'>;

/** What an edition is called and assesses, as it is typed. The year in the label is not the year assessed. */
export interface FactsDraft {
  readonly label: string;
  readonly ordinal: string;
  readonly names: { readonly id: string; readonly en: string };
  readonly periodStart: string;
  readonly periodEnd: string;
}

export const EMPTY_FACTS: FactsDraft = {
  label: '',
  ordinal: '',
  names: { id: '', en: '' },
  periodStart: '',
  periodEnd: '',
};

export const toFactsDraft = ({ label, ordinal, names, periodStart, periodEnd }: Facts): FactsDraft => ({
  label,
  ordinal: ordinal === null ? '' : String(ordinal),
  names: { ...names },
  periodStart,
  periodEnd,
});

/** As the API takes them; the field of the ordinal takes digits only. */
export const fromFactsDraft = (draft: FactsDraft): Facts => ({
  label: draft.label.trim(),
  ordinal: draft.ordinal === '' ? null : Number(draft.ordinal),
  names: { id: draft.names.id.trim(), en: draft.names.en.trim() },
  periodStart: draft.periodStart,
  periodEnd: draft.periodEnd,
});

/** The year that an award of this label usually assesses: the one before. Null where the label names no year. */
export function usualYear(label: string): number | null {
  const year = /\b(20\d{2})\b/.exec(label)?.[1];
  return year === undefined ? null : Number(year) - 1;
}

/** The edition of the next year, as a first proposal: label, ordinal and names a year on, the period a year later. */
export function nextFacts(facts: Facts): FactsDraft {
  const later = (text: string): string => text.replace(/\b20\d{2}\b/g, (year) => String(Number(year) + 1));
  return {
    label: later(facts.label),
    ordinal: facts.ordinal === null ? '' : String(facts.ordinal + 1),
    names: { id: later(facts.names.id), en: later(facts.names.en) },
    periodStart: dayLater(facts.periodStart),
    periodEnd: dayLater(facts.periodEnd),
  };
}

/** The same day of the next year; 29 February becomes 28. */
function dayLater(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;
  return next.endsWith('02-29') ? next.replace(/29$/, '28') : next;
}
