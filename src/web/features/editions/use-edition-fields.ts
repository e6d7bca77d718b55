import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type StaleField } from '../../shared/stale.js';
import { editionsMessages } from './editions.messages.js';
import { SETTINGS } from './settings-fields.js';
import { type Edition } from './use-editions.js';

type Told = Pick<Edition, 'label' | 'ordinal' | 'names' | 'periodStart' | 'periodEnd'> & {
  readonly settings: Schemas['EditionSettings'];
};

/** What the reader typed beside what the newest version says; nothing while there is no other version. */
export function useEditionFields(mine: Told, theirs: Told | null): StaleField[] {
  const t = useMessages(editionsMessages);
  const format = useFormat();
  if (!theirs) return [];
  const told = (edition: Told): readonly (readonly [string, string])[] => [
    [t('facts.label'), edition.label],
    [t('facts.ordinal'), edition.ordinal === null ? t('facts.ordinal.none') : String(edition.ordinal)],
    [t('facts.name-id'), edition.names.id],
    [t('facts.name-en'), edition.names.en],
    [t('facts.period-start'), edition.periodStart === '' ? '–' : format.day(edition.periodStart)],
    [t('facts.period-end'), edition.periodEnd === '' ? '–' : format.day(edition.periodEnd)],
    ...SETTINGS.map(
      (name) => [t(`settings.${name}`), t(edition.settings[name] ? 'settings.yes' : 'settings.no')] as const,
    ),
  ];
  const other = new Map(told(theirs));
  return told(mine).map(([label, yours]) => {
    const value = other.get(label) ?? '–';
    return { label, yours, theirs: value, isSame: value === yours };
  });
}
