import { type Flag } from '../../../core/diagnostics/index.js';
import { useMessages } from '../../i18n/messages.js';
import { useCodeName } from '../rankings/use-names.js';
import { useSeatLabel } from '../standings/use-seat-titles.js';
import { flagsMessages } from './flags.messages.js';
import { sortedFlags, type StageReport } from './report-model.js';
import { useDecimals } from './use-decimals.js';

interface TableProps {
  readonly stage: StageReport;
  readonly name: string;
  readonly nomineeOf: (id: string) => string;
}

const PERCENT = 100;
const LISTED = 40;

/** The questions that the marks of a stage raise: whom they concern, what they ask, how strong they are. */
export function FlagsTable({ stage, name, nomineeOf }: TableProps) {
  const t = useMessages(flagsMessages);
  const decimals = useDecimals();
  const { asking, clear, missing } = sortedFlags(stage.flags.flags);
  const rate = `${decimals(stage.flags.falseDiscoveryRate * PERCENT, 0)}%`;
  return (
    <section className="surface p-4 sm:p-5 print:border-0 print:p-0">
      <h3 className="font-semibold">{t('flags.title', { stage: name })}</h3>
      <p className="mt-0.5 text-sm text-quiet">{t('flags.lead', { rate })}</p>
      <p className="mb-3 text-sm text-quiet">{t('flags.checked', { clear, missing })}</p>
      {asking.length === 0 ? (
        <p className="text-sm font-medium">{t('flags.none')}</p>
      ) : (
        <div
          className="max-h-[28rem] overflow-auto print:max-h-none"
          role="region"
          aria-label={t('flags.title', { stage: name })}
          tabIndex={0}
        >
          <table className="table table-sm">
            <thead className="text-base-content">
              <tr>
                <th scope="col">{t('flags.who')}</th>
                <th scope="col">{t('flags.question')}</th>
                <th scope="col">{t('flags.about')}</th>
                <th scope="col" className="text-right">
                  {t('flags.strength')}
                </th>
              </tr>
            </thead>
            <tbody>
              {asking.slice(0, LISTED).map((flag, place) => (
                <FlagRow key={place} flag={flag} nomineeOf={nomineeOf} />
              ))}
            </tbody>
          </table>
          {asking.length > LISTED && (
            <p className="px-3 py-2 text-sm text-quiet">{t('flags.more', { count: asking.length - LISTED })}</p>
          )}
        </div>
      )}
    </section>
  );
}

const NAMED = 3;

function FlagRow({ flag, nomineeOf }: { readonly flag: Flag; readonly nomineeOf: (id: string) => string }) {
  const t = useMessages(flagsMessages);
  const decimals = useDecimals();
  const seatOf = useSeatLabel();
  const codeOf = useCodeName();
  const { kind, evaluators, nominees, criterion, statistic, threshold } = flag;
  const names = nominees.slice(0, NAMED).map(nomineeOf);
  const about = [...names, ...(nominees.length > NAMED ? [t('flags.more', { count: nominees.length - NAMED })] : [])];
  return (
    <tr>
      <td className="min-w-32">{evaluators.length === 0 ? t('flags.panel') : evaluators.map(seatOf).join('; ')}</td>
      <td className="min-w-64">
        <span className="font-semibold">{t(`kind.${kind}`)}.</span> {t(`ask.${kind}`)}
      </td>
      <td className="min-w-40">
        {about.length === 0 ? t('flags.all') : about.join(', ')}
        {criterion !== null && <span className="block text-xs text-quiet">{codeOf(criterion)}</span>}
      </td>
      <td className="tabular text-right whitespace-nowrap">
        {t('flags.threshold', { value: decimals(statistic, 2), threshold: decimals(threshold, 2) })}
      </td>
    </tr>
  );
}
