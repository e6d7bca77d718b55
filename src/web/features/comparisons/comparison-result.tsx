import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { DataTable } from '../../shared/data-table.js';
import { comparisonsMessages } from './comparisons.messages.js';

type View = Schemas['ShadowComparisonView'];

/** What the comparison found: whether all agrees, else every difference and what would explain them all. */
export function ComparisonResult({ view }: { readonly view: View }) {
  const t = useMessages(comparisonsMessages);
  const format = useFormat();
  const { differences, agrees } = view;
  return (
    <section aria-label={t('result.title')}>
      <div className="mb-4 rounded-box border-2 border-dashed border-warning px-4 py-3">
        <p className="font-bold tracking-wide text-warning uppercase">{t('result.unofficial')}</p>
        <p role="status" className={`text-lg font-semibold ${agrees ? 'text-success' : 'text-error'}`}>
          {agrees ? t('result.agrees') : t('result.differs', { count: differences.length })}
        </p>
        <p className="text-sm text-quiet">
          {t('result.facts', {
            nominees: format.number(view.nominees),
            compared: format.number(view.compared),
            version: view.rule.version,
          })}
        </p>
        <p className="font-mono text-xs break-all text-quiet">{view.rule.hash}</p>
      </div>
      {view.explanations.length > 0 && <Explanations view={view} />}
      {differences.length > 0 && <Differences differences={differences} />}
      <Leftovers view={view} />
    </section>
  );
}

function Explanations({ view }: { readonly view: View }) {
  const t = useMessages(comparisonsMessages);
  const format = useFormat();
  return (
    <div className="surface mb-4 p-4">
      <h2 className="font-semibold">{t('result.explanations')}</h2>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {view.explanations.map(({ code, id, en }) => (
          <li key={code}>{format.name({ id, en })}</li>
        ))}
      </ul>
    </div>
  );
}

function Differences({ differences }: { readonly differences: View['differences'] }) {
  const t = useMessages(comparisonsMessages);
  const format = useFormat();
  const fieldName = (field: string): string => (field === 'final' || field === 'rank' ? t(`field.${field}`) : field);
  return (
    <DataTable
      caption={t('result.title')}
      rows={differences}
      rowId={({ nominee, field }) => `${nominee}/${field}`}
      columns={[
        {
          id: 'nominee',
          header: t('difference.nominee'),
          cell: ({ nominee }) => nominee,
          sortBy: ({ nominee }) => nominee,
        },
        {
          id: 'field',
          header: t('difference.field'),
          cell: ({ field }) => fieldName(field),
          sortBy: ({ field }) => field,
        },
        {
          id: 'claimed',
          header: t('difference.claimed'),
          cell: ({ claimed }) => format.number(claimed),
          numeric: true,
        },
        {
          id: 'computed',
          header: t('difference.computed'),
          cell: ({ computed }) => format.number(computed),
          numeric: true,
        },
        { id: 'delta', header: t('difference.delta'), cell: ({ delta }) => format.number(delta), numeric: true },
        { id: 'exact', header: t('difference.exact'), cell: ({ exact }) => exact ?? '–', numeric: true },
        {
          id: 'kind',
          header: t('difference.kind'),
          cell: ({ kind }) => <Badge tone={kind === 'rounding' ? 'neutral' : 'error'}>{t(`kind.${kind}`)}</Badge>,
          sortBy: ({ kind }) => kind,
        },
      ]}
    />
  );
}

/** Whom and what the comparison could not set side by side. */
function Leftovers({ view }: { readonly view: View }) {
  const t = useMessages(comparisonsMessages);
  const lists = [
    [t('result.fields'), view.fields],
    [t('result.ignored'), view.ignored],
    [t('result.unclaimed'), view.unclaimed],
    [t('result.unmarked'), view.unmarked],
  ] as const;
  return (
    <dl className="mt-4 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[20rem_1fr]">
      {lists
        .filter(([, names]) => names.length > 0)
        .map(([label, names]) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd className="mb-1 break-words sm:mb-0">{names.join(', ')}</dd>
          </div>
        ))}
    </dl>
  );
}
