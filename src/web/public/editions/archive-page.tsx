import { homeMessages } from '../home/home.messages.js';
import { groupBy } from '../parts/order.js';
import { Nothing, PageHead } from '../parts/shapes.js';
import { type PublicPage } from '../public-page.js';
import { type PublicReader, type PublishedEdition } from '../reader.js';
import { useVisit, useWords, type Visit, wordsIn } from '../visit.js';
import { editionMessages } from './editions.messages.js';

/** Every edition of which something is public, by the year it assesses. */
export async function archivePage(reader: PublicReader, { language }: Visit): Promise<PublicPage> {
  const t = wordsIn(language, editionMessages);
  const editions = await reader.editions();
  return {
    status: 200,
    title: t('archive.title'),
    description: t('archive.description'),
    part: 'archive',
    isSynthetic: false,
    body: <Archive editions={editions} />,
  };
}

function Archive({ editions }: { readonly editions: readonly PublishedEdition[] }) {
  const t = useWords(editionMessages);
  const years = groupBy(editions, ({ periodEnd }) => periodEnd.slice(0, 4));
  return (
    <>
      <PageHead title={t('archive.title')} lead={t('archive.lead')} />
      {editions.length === 0 && (
        <Nothing title={t('archive.empty')}>
          <p>{t('archive.empty.text')}</p>
        </Nothing>
      )}
      {[...years].map(([year, own]) => (
        <section key={year} className="grid gap-x-10 gap-y-4 border-t border-base-300 py-8 md:grid-cols-[8rem_1fr]">
          <h2 className="tabular text-2xl font-bold text-primary">{year}</h2>
          <ul className="flex flex-col gap-6">
            {own.map((edition) => (
              <Entry key={edition.label} edition={edition} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Entry({ edition }: { readonly edition: PublishedEdition }) {
  const t = useWords(editionMessages);
  const home = useWords(homeMessages);
  const { format, link } = useVisit();
  const facts = [
    edition.ordinal === null ? null : t('archive.ordinal', { ordinal: edition.ordinal }),
    t('edition.period', { from: format.day(edition.periodStart), to: format.day(edition.periodEnd) }),
    home('home.rankings', { count: edition.rankings }),
    edition.synthetic ? t('archive.synthetic') : null,
  ];
  return (
    <li>
      <a href={link(['edisi', edition.label])} className="link link-hover text-lg font-semibold">
        {edition.name}
      </a>
      <p className="mt-1 text-sm text-quiet">{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </li>
  );
}
