import { type PublishedPlacing } from '../reader.js';
import { useRankName } from '../parts/winners.js';
import { useVisit, useWords } from '../visit.js';
import { rankingMessages } from './rankings.messages.js';

const STEPS = 3;
/** The first stands higher: seen at once, and in the order of reading for whoever does not see it. */
const HEIGHTS = ['pt-8 pb-10 border-t-4', 'pt-6 pb-7 border-t-4', 'pt-6 pb-6 border-t-4'];

/** The awarded places up to the third. */
export function Podium({ placings }: { readonly placings: readonly PublishedPlacing[] }) {
  const t = useWords(rankingMessages);
  const { link, format } = useVisit();
  const nameOf = useRankName();
  const winners = placings.filter(({ rank, isAward }) => isAward && rank <= STEPS);
  if (winners.length === 0) return null;
  return (
    <section aria-label={t('ranking.podium')} className="mb-12 lg:mb-16">
      <ol className="grid items-end gap-4 md:grid-cols-3">
        {winners.map((placing) => (
          <li
            key={placing.nominee.id}
            className={`surface px-6 ${HEIGHTS[Math.ceil(placing.rank) - 1] ?? ''} ${placing.rank === 1 ? 'border-t-primary' : 'border-t-base-300'}`}
          >
            <p className="flex items-baseline justify-between gap-4 text-sm font-semibold text-primary">
              {nameOf(placing)}
              {placing.score !== undefined && (
                <span className="tabular font-medium text-quiet">{format.number(placing.score)}</span>
              )}
            </p>
            <a
              href={link(['kandidat', placing.nominee.id])}
              className={`link link-hover mt-2 inline-block leading-snug font-bold ${placing.rank === 1 ? 'text-2xl' : 'text-lg'}`}
            >
              {placing.nominee.name}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
