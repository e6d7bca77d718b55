import { inReadingOrder } from '../parts/order.js';
import { Nothing, PageHead, Part } from '../parts/shapes.js';
import { Winners } from '../parts/winners.js';
import { publicMessages } from '../public.messages.js';
import { type PublicPage } from '../public-page.js';
import { type PublicReader, type PublishedEdition, type RankingSummary } from '../reader.js';
import { useVisit, useWords, type Visit, wordsIn } from '../visit.js';
import { editionMessages } from './editions.messages.js';
import {
  applyFilter,
  choicesOf,
  type Filter,
  type FilterName,
  isSet,
  readFilter,
  type Slice,
  sliceOf,
} from './filter.js';

const PER_PAGE = 24;

/** The winners and rankings of one edition, by its label. Null when nothing of it is public. */
export async function editionPage(reader: PublicReader, visit: Visit, label: string): Promise<PublicPage | null> {
  const edition = (await reader.editions()).find((one) => one.label === label);
  if (!edition) return null;
  const all = inReadingOrder(await reader.rankingsOf(label));
  const filter = readFilter(visit.query);
  const found = applyFilter(all, filter);
  const shown = sliceOf(found, visit.query.get('halaman'), PER_PAGE);
  const t = wordsIn(visit.language, editionMessages);
  return {
    status: 200,
    title: edition.name,
    description: t('edition.description', { edition: edition.name }),
    part: 'archive',
    isSynthetic: edition.synthetic,
    body: <Edition edition={edition} all={all} filter={filter} shown={shown} count={found.length} />,
  };
}

interface EditionProps {
  readonly edition: PublishedEdition;
  readonly all: readonly RankingSummary[];
  readonly filter: Filter;
  readonly shown: Slice<RankingSummary>;
  /** How many rankings fit the filter. */
  readonly count: number;
}

function Edition({ edition, all, filter, shown, count }: EditionProps) {
  const t = useWords(editionMessages);
  const { format, link } = useVisit();
  const period = { from: format.day(edition.periodStart), to: format.day(edition.periodEnd) };
  return (
    <>
      <PageHead
        title={edition.name}
        kicker={t('edition.kicker', { label: edition.label })}
        lead={t('edition.period', period)}
        trail={[{ href: link(['arsip']), label: t('archive.title') }]}
      />
      <FilterForm edition={edition} all={all} filter={filter} />
      <Part
        title={t('edition.rankings')}
        lead={
          shown.pages > 1
            ? t('edition.found.page', { from: shown.from, to: shown.to, count })
            : t('edition.found', { count })
        }
      >
        {count === 0 ? (
          <Nothing title={t('edition.none')}>
            <p>{t('edition.none.text')}</p>
          </Nothing>
        ) : (
          <Winners rankings={shown.items} showsPlace />
        )}
        {shown.pages > 1 && <Pages edition={edition} filter={filter} page={shown.page} pages={shown.pages} />}
      </Part>
    </>
  );
}

/** A plain form: works without script, and its answer is an address that can be shared. */
function FilterForm({ edition, all, filter }: Pick<EditionProps, 'edition' | 'all' | 'filter'>) {
  const t = useWords(editionMessages);
  const site = useWords(publicMessages);
  const { link } = useVisit();
  const levels = choicesOf(all, 'tingkat').map(({ value }) => ({
    value,
    label: site(value === 'national' ? 'level.national' : 'level.provincial'),
  }));
  const here = link(['edisi', edition.label]);
  return (
    <form method="get" action={here} aria-label={t('edition.filter')} className="no-print surface mb-10 p-5">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Select name="tingkat" label={t('edition.level')} choices={levels} value={filter.tingkat} />
        <Select
          name="kategori"
          label={t('edition.category')}
          choices={choicesOf(all, 'kategori')}
          value={filter.kategori}
        />
        <Select
          name="provinsi"
          label={t('edition.province')}
          choices={choicesOf(all, 'provinsi')}
          value={filter.provinsi}
        />
        <Select name="bagian" label={t('edition.division')} choices={choicesOf(all, 'bagian')} value={filter.bagian} />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="submit" className="btn btn-primary">
          {t('edition.apply')}
        </button>
        {isSet(filter) && (
          <a href={here} className="btn btn-ghost">
            {t('edition.clear')}
          </a>
        )}
      </div>
    </form>
  );
}

interface SelectProps {
  readonly name: FilterName;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

/** Left out where there is nothing to choose between. */
function Select({ name, label, choices, value }: SelectProps) {
  const t = useWords(editionMessages);
  if (choices.length === 0 || (choices.length === 1 && value === '')) return null;
  return (
    <label className="block">
      <span className="mb-1 block text-sm font-medium">{label}</span>
      <select name={name} defaultValue={value} className="select w-full">
        <option value="">{t('edition.any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PagesProps extends Pick<EditionProps, 'edition' | 'filter'> {
  readonly page: number;
  readonly pages: number;
}

function Pages({ edition, filter, page, pages }: PagesProps) {
  const t = useWords(editionMessages);
  const { link } = useVisit();
  const to = (number: number): string => link(['edisi', edition.label], { ...filter, halaman: String(number) });
  return (
    <nav aria-label={t('edition.pages')} className="no-print mt-8 flex items-center gap-3">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev" className="btn">
          ← {t('edition.previous')}
        </a>
      )}
      {page < pages && (
        <a href={to(page + 1)} rel="next" className="btn">
          {t('edition.next')} →
        </a>
      )}
    </nav>
  );
}
