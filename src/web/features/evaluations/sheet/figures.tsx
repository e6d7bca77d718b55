import { type Schemas } from '../../../api/client.js';
import { useMessages } from '../../../i18n/messages.js';
import { type Format, useFormat } from '../../../i18n/use-format.js';
import { type KeptRubric } from '../store/evaluator-database.js';
import { fileMessages } from './file.messages.js';

type Figure = Schemas['CandidateFileView']['figures'][number];
type Criterion = Schemas['RubricCriterion'];

interface FiguresProps {
  readonly figures: readonly Figure[];
  readonly rubric: KeptRubric;
}

/** Verified figures with unit, source and day, in the order of the rubric. What a nominee claims of itself is not here. */
export function Figures({ figures, rubric }: FiguresProps) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  const criteria = rubric.body.stages.flatMap(({ aspects }) => aspects).flatMap((aspect) => aspect.criteria);
  const rows = criteria.flatMap((criterion) => {
    const figure = figures.find((one) => one.criterion === criterion.code);
    return figure ? [{ criterion, figure }] : [];
  });
  if (rows.length === 0) return <p className="text-sm text-quiet">{t('file.figures.none')}</p>;
  return (
    <dl className="divide-y divide-base-300 rounded-field border border-base-300">
      {rows.map(({ criterion, figure }) => (
        <div key={criterion.code} className="grid gap-x-4 px-3 py-2 text-sm @sm:grid-cols-[minmax(0,1fr)_auto]">
          <dt className="font-medium">{format.name(criterion.names)}</dt>
          <dd className="tabular font-semibold @sm:text-right">{figureWords(figure, criterion, format, t)}</dd>
          <dd className="col-span-full text-xs text-quiet">
            {figure.source} · {t('file.verified')} {format.day(figure.verifiedOn)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Words = (code: 'file.not_applicable' | 'file.missing') => string;

/** `85,83%`, `1.873.899 pekerja`, the name of a level, or why there is no figure. */
function figureWords({ state, value }: Figure, criterion: Criterion, format: Format, t: Words): string {
  if (state !== 'value') return t(`file.${state}`);
  const level = criterion.levels?.find(({ code }) => code === value);
  if (level) return format.name(level.names);
  if (criterion.unit === '%') return format.percent(value);
  return [format.number(value), criterion.unit].filter(Boolean).join(' ');
}
