import { type ResultBundle } from '../../../core/ledger/result-bundle.js';
import { type Trace } from '../../../core/scoring/index.js';
import { rankingPlace, rankingTitle } from '../parts/ranking-title.js';
import { PageHead, Part } from '../parts/shapes.js';
import { type PublicPage } from '../public-page.js';
import { type PublicReader, type PublishedNominee, type PublishedRanking } from '../reader.js';
import { rowsOf } from '../rankings/ranking-detail.js';
import { useVisit, useWords, type Visit, wordsIn } from '../visit.js';
import { BreakdownTable } from './breakdown-table.js';
import { nomineeMessages } from './nominees.messages.js';

type NomineePlacing = PublishedNominee['placings'][number];

/** How one score came about, or that the edition keeps scores to itself. */
interface Breakdown {
  readonly placing: NomineePlacing;
  readonly trace: Trace | null;
}

/** Where one nominee came out, and how, where the edition publishes it. Null for whoever has no published place. */
export async function nomineePage(reader: PublicReader, visit: Visit, id: string): Promise<PublicPage | null> {
  const nominee = await reader.nominee(id);
  if (!nominee) return null;
  const asked = visit.query.get('hasil');
  const placing = nominee.placings.find(({ ranking }) => ranking.id === asked) ?? nominee.placings[0];
  const t = wordsIn(visit.language, nomineeMessages);
  return {
    status: 200,
    title: nominee.name,
    description: t('nominee.description', { name: nominee.name }),
    part: 'results',
    isSynthetic: nominee.placings.some(({ ranking }) => ranking.synthetic),
    body: (
      <Nominee
        nominee={nominee}
        breakdown={placing ? { placing, trace: await traceOf(reader, placing.ranking.id, id) } : null}
      />
    ),
  };
}

async function traceOf(reader: PublicReader, rankingId: string, nomineeId: string): Promise<Trace | null> {
  const [ranking, bundle] = await Promise.all([reader.ranking(rankingId), reader.bundle(rankingId)]);
  return ranking && bundle ? findTrace(ranking, bundle, nomineeId) : null;
}

function findTrace(ranking: PublishedRanking, bundle: ResultBundle, nomineeId: string): Trace | null {
  const row = rowsOf(ranking, bundle).find(({ placing }) => placing.nominee.id === nomineeId);
  // Results of the first format have no traces.
  const { traces = [] } = bundle as Partial<ResultBundle>;
  return traces.find(({ nominee }) => nominee === row?.outcome?.id) ?? null;
}

interface NomineeProps {
  readonly nominee: PublishedNominee;
  readonly breakdown: Breakdown | null;
}

function Nominee({ nominee, breakdown }: NomineeProps) {
  const t = useWords(nomineeMessages);
  const visit = useVisit();
  return (
    <>
      <PageHead title={nominee.name} kicker={t('nominee.kicker')} />
      <Part title={t('nominee.placings')} lead={t('nominee.placings.lead')}>
        <ul className="grid gap-4 md:grid-cols-2">
          {nominee.placings.map((placing) => (
            <Placing
              key={placing.ranking.id}
              nominee={nominee}
              placing={placing}
              isShown={placing === breakdown?.placing}
            />
          ))}
        </ul>
      </Part>
      {breakdown && (
        <Part
          id="rincian"
          title={t('breakdown.title')}
          lead={t('breakdown.of', {
            title: rankingTitle(breakdown.placing.ranking),
            place: rankingPlace(breakdown.placing.ranking, visit),
            edition: breakdown.placing.ranking.editionName,
          })}
        >
          {breakdown.trace ? (
            <>
              <BreakdownTable trace={breakdown.trace} lang="id" />
              <a href={visit.link(['periksa'], { bundle: breakdown.placing.ranking.id })} className="no-print btn mt-6">
                {t('breakdown.check')}
              </a>
            </>
          ) : (
            <p className="surface max-w-2xl p-5 text-quiet">{t('breakdown.private')}</p>
          )}
        </Part>
      )}
    </>
  );
}

interface PlacingProps {
  readonly nominee: PublishedNominee;
  readonly placing: NomineePlacing;
  readonly isShown: boolean;
}

function Placing({ nominee, placing, isShown }: PlacingProps) {
  const t = useWords(nomineeMessages);
  const visit = useVisit();
  const { ranking, rank, label, isAward } = placing;
  const words = t('nominee.rank', { rank: visit.format.number(rank) });
  return (
    <li className={`surface flex flex-col p-5 ${isAward ? 'border-l-4 border-l-primary' : ''}`}>
      <p className="text-sm text-quiet">{ranking.editionName}</p>
      <h3 className="mt-1 font-semibold">
        {rankingTitle(ranking)}, {rankingPlace(ranking, visit)}
      </h3>
      <p className="mt-3 text-xl font-bold">
        {label ?? words.charAt(0).toUpperCase() + words.slice(1)}
        {label !== null && <span className="ml-2 text-base font-normal text-quiet">{words}</span>}
      </p>
      {isAward && <p className="mt-1 text-sm font-medium text-primary">{t('nominee.award')}</p>}
      <p className="no-print mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <a href={visit.link(['peringkat', ranking.id])} className="link link-hover py-1 font-semibold text-primary">
          {t('nominee.open')} <span aria-hidden="true">→</span>
        </a>
        {!isShown && (
          <a
            href={`${visit.link(['kandidat', nominee.id], { hasil: ranking.id })}#rincian`}
            className="link link-hover py-1 font-semibold text-primary"
          >
            {t('nominee.show')}
          </a>
        )}
      </p>
    </li>
  );
}
