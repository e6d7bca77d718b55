import { groupBy, inReadingOrder } from '../parts/order.js';
import { HOME_ZONE, Nothing, PageHead, Part } from '../parts/shapes.js';
import { Winners } from '../parts/winners.js';
import { type PublicPage } from '../public-page.js';
import { type PublicReader, type PublishedEdition, type RankingSummary } from '../reader.js';
import { useVisit, useWords, type Visit, wordsIn } from '../visit.js';
import { homeMessages } from './home.messages.js';

/** More cards than this are no glance; the rest is a link away. */
const CARDS = 12;

const HOME_DAY = { timeZone: HOME_ZONE };

/** The first page: the winners of the newest edition of which something is public. */
export async function homePage(reader: PublicReader, { language }: Visit): Promise<PublicPage> {
  const t = wordsIn(language, homeMessages);
  const [edition] = await reader.editions();
  const common = { status: 200, part: 'results' } as const;
  if (!edition) {
    const description = t('home.lead');
    return { ...common, title: t('home.kicker'), description, isSynthetic: false, body: <NothingYet /> };
  }
  const rankings = inReadingOrder(await reader.rankingsOf(edition.label));
  const national = rankings.filter(({ level }) => level === 'national');
  const shown = (national.length > 0 ? national : rankings).slice(0, CARDS);
  return {
    ...common,
    title: edition.name,
    description: t('home.description', { edition: edition.name }),
    isSynthetic: edition.synthetic,
    body: <Home edition={edition} rankings={rankings} winners={shown} isNational={national.length > 0} />,
  };
}

function NothingYet() {
  const t = useWords(homeMessages);
  const { link } = useVisit();
  return (
    <>
      <PageHead title={t('home.kicker')} lead={t('home.lead')} />
      <Nothing title={t('home.empty')}>
        <p>{t('home.empty.text')}</p>
        <a href={link(['metode'])} className="btn mt-4">
          {t('home.how.method.link')}
        </a>
      </Nothing>
    </>
  );
}

interface HomeProps {
  readonly edition: PublishedEdition;
  readonly rankings: readonly RankingSummary[];
  readonly winners: readonly RankingSummary[];
  readonly isNational: boolean;
}

function Home({ edition, rankings, winners, isNational }: HomeProps) {
  const t = useWords(homeMessages);
  const { format, link } = useVisit();
  const announced = winners
    .map(({ publishedAt }) => publishedAt)
    .toSorted()
    .at(-1);
  const period = { from: format.day(edition.periodStart), to: format.day(edition.periodEnd) };
  return (
    <>
      <header className="mb-12 border-b border-base-300 pb-10 lg:mb-16 lg:pt-6 lg:pb-14">
        <p className="font-semibold text-primary">{t('home.kicker')}</p>
        <h1 className="mt-3 max-w-4xl text-3xl font-extrabold sm:text-4xl">{edition.name}</h1>
        <p className="mt-5 max-w-2xl text-lg leading-relaxed text-quiet">{t('home.lead')}</p>
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-1 text-sm text-quiet">
          <span>{t('home.period', period)}</span>
          {announced !== undefined && <span>{t('home.announced', { day: format.day(announced, HOME_DAY) })}</span>}
        </p>
      </header>
      <Part title={t(isNational ? 'home.winners.national' : 'home.winners')}>
        <Winners rankings={winners} showsPlace={!isNational} />
        <a href={link(['edisi', edition.label])} className="btn mt-8">
          {t('home.all', { edition: edition.name })}
        </a>
      </Part>
      {isNational && <Provinces edition={edition} rankings={rankings} />}
      <Trust />
    </>
  );
}

/** The provinces that have announced, and how much. */
function Provinces({ edition, rankings }: Pick<HomeProps, 'edition' | 'rankings'>) {
  const t = useWords(homeMessages);
  const { link } = useVisit();
  const provinces = groupBy(
    rankings.filter(({ provinceCode }) => provinceCode !== null),
    ({ provinceCode }) => provinceCode ?? '',
  );
  if (provinces.size === 0) return null;
  return (
    <Part title={t('home.provinces')} lead={t('home.provinces.lead')}>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {[...provinces].map(([code, own]) => (
          <li key={code} className="border-b border-base-300">
            <a
              href={link(['edisi', edition.label], { provinsi: code })}
              className="link link-hover flex items-baseline justify-between gap-4 py-2.5 font-medium"
            >
              {own[0]?.province}
              <span className="text-sm font-normal text-quiet">{t('home.rankings', { count: own.length })}</span>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Trust() {
  const t = useWords(homeMessages);
  const { link } = useVisit();
  const reasons = [
    ['method', link(['metode'])],
    ['sealed', link(['arsip'])],
    ['checked', link(['periksa'])],
  ] as const;
  return (
    <Part title={t('home.how')}>
      <ul className="grid gap-8 md:grid-cols-3">
        {reasons.map(([reason, href]) => (
          <li key={reason} className="border-t-2 border-primary pt-4">
            <h3 className="font-semibold">{t(`home.how.${reason}`)}</h3>
            <p className="mt-2 text-quiet">{t(`home.how.${reason}.text`)}</p>
            <a href={href} className="link link-hover mt-2 inline-block py-1 text-sm font-semibold text-primary">
              {t(`home.how.${reason}.link`)} <span aria-hidden="true">→</span>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
