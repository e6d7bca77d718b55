import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { editionsMessages } from './editions.messages.js';
import { SETTINGS } from './settings-fields.js';
import { type Edition } from './use-editions.js';

/** What the edition is called, what it assesses, and how it behaves, for reading. */
export function EditionFacts({ edition }: { readonly edition: Edition }) {
  const t = useMessages(editionsMessages);
  const format = useFormat();
  const rows = [
    [t('facts.label'), edition.label],
    [t('facts.ordinal'), edition.ordinal === null ? t('facts.ordinal.none') : String(edition.ordinal)],
    [t('facts.name-id'), edition.names.id],
    [t('facts.name-en'), edition.names.en],
    [t('facts.period'), `${format.day(edition.periodStart)} – ${format.day(edition.periodEnd)}`],
    ...SETTINGS.map((name) => [t(`settings.${name}`), edition.settings[name] ? t('settings.yes') : t('settings.no')]),
  ] as const;
  return (
    <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
      {rows.map(([term, value]) => (
        <div key={term} className="flex flex-col border-b border-base-300 pb-2">
          <dt className="text-quiet">{term}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
