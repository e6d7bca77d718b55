import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { SelectField } from '../../shared/field.js';
import { diagnosticsMessages } from './diagnostics.messages.js';

type Report = Schemas['DiagnosticReportView'];

interface PickerProps {
  readonly reports: readonly Report[];
  readonly chosen: Report;
  readonly onChoose: (id: string) => void;
}

/** Which report is looked at, and whether it speaks of the present state. */
export function ReportPicker({ reports, chosen, onChoose }: PickerProps) {
  const t = useMessages(diagnosticsMessages);
  const format = useFormat();
  return (
    <div className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-2">
      {reports.length > 1 && (
        <div className="no-print w-full max-w-sm">
          <SelectField
            label={t('report.choose')}
            value={chosen.id}
            onChange={({ target }) => {
              onChoose(target.value);
            }}
          >
            {reports.map(({ id, createdAt, draws }) => (
              <option key={id} value={id}>
                {t('report.option', { when: format.shortInstant(createdAt), draws: format.number(draws) })}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <p className="flex flex-wrap items-center gap-2 text-sm text-quiet">
        <span>{format.instant(chosen.createdAt)}</span>
        {chosen.isOfSealedResult && <Badge tone="success">{t('report.sealed')}</Badge>}
        <Badge tone={chosen.isCurrent ? 'info' : 'warning'}>
          {t(chosen.isCurrent ? 'report.current' : 'report.outdated')}
        </Badge>
        <span className="break-all">
          {t('report.facts', {
            seed: String(chosen.seed),
            draws: format.number(chosen.draws),
            hash: short(chosen.hash),
          })}
        </span>
      </p>
    </div>
  );
}

const SHOWN = 19;

const short = (hash: string): string => `${hash.slice(0, SHOWN)}…`;
