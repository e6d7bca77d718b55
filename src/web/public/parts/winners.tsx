import { type PublishedPlacing, type PublishedRanking } from '../reader.js';
import { publicMessages } from '../public.messages.js';
import { useVisit, useWords } from '../visit.js';
import { rankingPlace, rankingTitle } from './ranking-title.js';

const SHOWN = 3;

/** What a placing is called: its label where the category names its ranks, else the rank. */
export function useRankName(): (placing: Pick<PublishedPlacing, 'rank' | 'label'>) => string {
  const t = useWords(publicMessages);
  const { format } = useVisit();
  return ({ rank, label }) => label ?? t('rank.unnamed', { rank: format.number(rank) });
}

/** The winners of one ranking at a glance, and the way to all of it. */
export function WinnersCard({ ranking }: { readonly ranking: PublishedRanking }) {
  const t = useWords(publicMessages);
  const visit = useVisit();
  const nameOf = useRankName();
  const winners = ranking.placings.filter(({ isAward }) => isAward);
  const shown = winners.slice(0, SHOWN);
  return (
    <article className="surface flex flex-col p-6">
      <p className="text-sm text-quiet">{rankingPlace(ranking, visit)}</p>
      <h3 className="mt-1 text-lg font-semibold">{rankingTitle(ranking)}</h3>
      <ol className="mt-5 mb-6 flex flex-col gap-4">
        {shown.map((placing) => (
          <li key={placing.nominee.id}>
            <p className="text-sm font-medium text-primary">{nameOf(placing)}</p>
            <a
              href={visit.link(['kandidat', placing.nominee.id])}
              className={`link link-hover inline-block py-0.5 leading-snug ${placing.rank === 1 ? 'text-lg font-bold' : 'font-medium'}`}
            >
              {placing.nominee.name}
            </a>
          </li>
        ))}
        {winners.length === 0 && <li className="text-quiet">{t('winners.none')}</li>}
      </ol>
      <p className="mt-auto flex flex-wrap items-baseline justify-between gap-2 border-t border-base-300 pt-4 text-sm">
        <a href={visit.link(['peringkat', ranking.id])} className="link link-hover py-1 font-semibold text-primary">
          {t('winners.open')} <span aria-hidden="true">→</span>
          <span className="sr-only">
            : {rankingTitle(ranking)}, {rankingPlace(ranking, visit)}
          </span>
        </a>
        {winners.length > SHOWN && (
          <span className="text-quiet">{t('winners.more', { count: winners.length - SHOWN })}</span>
        )}
      </p>
    </article>
  );
}
