import { type PublishedPlacing } from '../reader.js';
import { useRankName } from '../parts/winners.js';
import { useVisit, useWords } from '../visit.js';
import { rankingMessages } from './rankings.messages.js';

const STEPS = 3;

/** The awarded places up to the third; the first has more room. */
export function Podium({ placings }: { readonly placings: readonly PublishedPlacing[] }) {
  const t = useWords(rankingMessages);
  const { link, format } = useVisit();
  const nameOf = useRankName();
  const winners = placings.filter(({ rank, isAward }) => isAward && rank <= STEPS);
  if (winners.length === 0) return null;
  return (
    <section aria-label={t('ranking.podium')} className="mb-12 lg:mb-16">
      <ol className="grid gap-4 md:grid-cols-3 lg:grid-cols-[1.4fr_1fr_1fr]">
        {winners.map((placing) => (
          <li
            key={placing.nominee.id}
            className={`surface border-t-4 px-6 pt-5 pb-7 ${placing.rank === 1 ? 'border-t-primary' : ''}`}
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
