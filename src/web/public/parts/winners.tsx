import { publicMessages } from '../public.messages.js';
import { type RankingSummary } from '../reader.js';
import { useVisit, useWords } from '../visit.js';
import { rankingPlace, rankingTitle } from './ranking-title.js';

const SHOWN = 3;

/** What a placing is called: its label where the category names its ranks, else the rank. */
export function useRankName(): (placing: Pick<RankingSummary['winners'][number], 'rank' | 'label'>) => string {
  const t = useWords(publicMessages);
  const { format } = useVisit();
  return ({ rank, label }) => label ?? t('rank.unnamed', { rank: format.number(rank) });
}

interface WinnersProps {
  readonly rankings: readonly RankingSummary[];
  /** False where all are of the same level and province, which then stands above them once. */
  readonly showsPlace: boolean;
}

/** A roll of honour: a line for each ranking, its winners side by side. */
export const Winners = ({ rankings, showsPlace }: WinnersProps) => (
  <div className="border-b border-base-300">
    {rankings.map((ranking) => (
      <Line key={ranking.id} ranking={ranking} showsPlace={showsPlace} />
    ))}
  </div>
);

interface LineProps {
  readonly ranking: RankingSummary;
  readonly showsPlace: boolean;
}

function Line({ ranking, showsPlace }: LineProps) {
  const t = useWords(publicMessages);
  const visit = useVisit();
  const { winners } = ranking;
  return (
    <article className="grid gap-x-10 gap-y-5 border-t border-base-300 py-7 lg:grid-cols-[17rem_1fr]">
      <div>
        {showsPlace && <p className="mb-1 text-sm text-quiet">{rankingPlace(ranking, visit)}</p>}
        <h3 className="text-lg leading-snug font-semibold">{rankingTitle(ranking)}</h3>
        <a
          href={visit.link(['peringkat', ranking.id])}
          className="link link-hover mt-1 inline-block py-1 text-sm font-medium text-primary"
        >
          {t('winners.open')} <span aria-hidden="true">→</span>
          <span className="sr-only">
            : {rankingTitle(ranking)}, {rankingPlace(ranking, visit)}
          </span>
        </a>
      </div>
      <div>
        <Places placings={winners.slice(0, SHOWN)} />
        {winners.length === 0 && <p className="text-quiet">{t('winners.none')}</p>}
        {winners.length > SHOWN && (
          <p className="mt-4 text-sm text-quiet">{t('winners.more', { count: winners.length - SHOWN })}</p>
        )}
      </div>
    </article>
  );
}

function Places({ placings }: { readonly placings: RankingSummary['winners'] }) {
  const { link } = useVisit();
  const nameOf = useRankName();
  return (
    <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
      {placings.map((placing) => (
        <li key={placing.nominee.id}>
          <p className="text-sm font-medium text-primary">{nameOf(placing)}</p>
          <a
            href={link(['kandidat', placing.nominee.id])}
            className={`link link-hover inline-block py-0.5 leading-snug ${placing.rank === 1 ? 'text-xl font-bold tracking-tight' : 'text-lg font-medium'}`}
          >
            {placing.nominee.name}
          </a>
        </li>
      ))}
    </ol>
  );
}
