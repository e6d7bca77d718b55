import { type Schemas } from '../../api/client.js';
import { type StaleField } from '../../shared/stale.js';

/** A panel as it stands in the form: empty texts in the place of what is not known. */
export interface PanelDraft {
  readonly name: string;
  readonly decreeNumber: string;
  readonly decreedOn: string;
  readonly categoryIds: string[];
}

export const EMPTY_PANEL: PanelDraft = { name: '', decreeNumber: '', decreedOn: '', categoryIds: [] };

type Panel = Pick<Schemas['PanelView'], 'name' | 'decreeNumber' | 'decreedOn' | 'categoryIds'>;

export const panelDraft = ({ name, decreeNumber, decreedOn, categoryIds }: Panel): PanelDraft => ({
  name,
  decreeNumber: decreeNumber ?? '',
  decreedOn: decreedOn ?? '',
  categoryIds,
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The form as the API takes it. */
export const panelWish = ({ name, decreeNumber, decreedOn, categoryIds }: PanelDraft) => ({
  name: name.trim(),
  decreeNumber: orNull(decreeNumber),
  decreedOn: orNull(decreedOn),
  categoryIds,
});

/** Field by field what is saved now and what was typed. */
export function panelFields(
  theirs: PanelDraft,
  yours: PanelDraft,
  labels: Readonly<Record<keyof PanelDraft, string>>,
  categoryName: (id: string) => string,
): StaleField[] {
  const shown = (draft: PanelDraft, key: keyof PanelDraft): string =>
    key === 'categoryIds' ? draft.categoryIds.map(categoryName).toSorted().join(', ') : draft[key];
  return (Object.keys(labels) as (keyof PanelDraft)[]).map((key) => ({
    label: labels[key],
    theirs: shown(theirs, key) || '–',
    yours: shown(yours, key) || '–',
    isSame: shown(theirs, key) === shown(yours, key),
  }));
}
