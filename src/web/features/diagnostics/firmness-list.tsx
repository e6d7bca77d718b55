import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge, type Tone } from '../../shared/badge.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { firmnessCounts, type NomineeReport } from './report-model.js';

const TONES: Readonly<Record<NomineeReport['firmness'], Tone>> = {
  firm: 'success',
  'fairly-firm': 'info',
  open: 'warning',
};

interface ListProps {
  readonly nominees: readonly NomineeReport[];
  readonly nomineeOf: (id: string) => string;
}

/** One plain sentence per nominee on how far its rank can be trusted. */
export function FirmnessList({ nominees, nomineeOf }: ListProps) {
  const t = useMessages(diagnosticsMessages);
  const format = useFormat();
  return (
    <section className="surface p-4 sm:p-5 print:border-0 print:p-0">
      <h3 className="font-semibold">{t('firmness.title')}</h3>
      <p className="mt-0.5 mb-3 text-sm text-quiet">{t('firmness.count', firmnessCounts(nominees))}</p>
      <ol
        className="max-h-[28rem] divide-y divide-base-300 overflow-y-auto print:max-h-none print:overflow-visible"
        tabIndex={0}
        aria-label={t('firmness.title')}
      >
        {nominees.map(({ nominee, rank, firmness, sentence }) => (
          <li key={nominee} className="grid grid-cols-[2.5rem_1fr] gap-x-3 py-2.5 sm:grid-cols-[2.5rem_12rem_8rem_1fr]">
            <span className="tabular text-right font-bold">{format.number(rank)}</span>
            <span className="font-medium">{nomineeOf(nominee)}</span>
            <span className="col-start-2 sm:col-start-3">
              <Badge tone={TONES[firmness]}>{t(`firmness.${firmness}`)}</Badge>
            </span>
            <span className="col-start-2 text-sm sm:col-start-4">{sentence[format.language]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
