import { type ResultBundle } from '../../../core/ledger/result-bundle.js';
import { editionMessages } from '../editions/editions.messages.js';
import { rankingPlace, rankingTitle } from '../parts/ranking-title.js';
import { Moment, PageHead, Part } from '../parts/shapes.js';
import { type PublicPage } from '../public-page.js';
import { type PublicReader, type PublishedRanking } from '../reader.js';
import { useVisit, useWords, type Visit, wordsIn } from '../visit.js';
import { Podium } from './podium.js';
import { Proof } from './proof.js';
import { type RankingRow, rowsOf, tiesIn } from './ranking-detail.js';
import { RankingTable } from './ranking-table.js';
import { rankingMessages } from './rankings.messages.js';
import { PlenaryReasons, Ties } from './ties.js';

/** One published ranking, to be read, shared, printed and checked. Null when it is not public. */
export async function rankingPage(reader: PublicReader, visit: Visit, id: string): Promise<PublicPage | null> {
  const ranking = await reader.ranking(id);
  if (!ranking) return null;
  const bundle = await reader.bundle(id);
  const rows = rowsOf(ranking, bundle);
  return {
    status: 200,
    title: `${rankingTitle(ranking)}, ${rankingPlace(ranking, visit)}`,
    description: describe(ranking, visit),
    part: 'results',
    isSynthetic: ranking.synthetic,
    body: <Ranking ranking={ranking} bundle={bundle} rows={rows} />,
  };
}

function describe(ranking: PublishedRanking, visit: Visit): string {
  const t = wordsIn(visit.language, rankingMessages);
  const [first] = ranking.placings;
  const params = {
    title: rankingTitle(ranking),
    place: rankingPlace(ranking, visit),
    edition: ranking.editionName,
  };
  if (!first?.isAward || first.label === null) return t('ranking.description', params);
  return t('ranking.description.winner', { ...params, label: first.label, winner: first.nominee.name });
}

interface RankingProps {
  readonly ranking: PublishedRanking;
  readonly bundle: ResultBundle | null;
  readonly rows: readonly RankingRow[];
}

function Ranking({ ranking, bundle, rows }: RankingProps) {
  const t = useWords(rankingMessages);
  const editions = useWords(editionMessages);
  const visit = useVisit();
  const { link } = visit;
  return (
    <>
      <PageHead
        title={rankingTitle(ranking)}
        kicker={rankingPlace(ranking, visit)}
        lead={
          <p className="text-base">
            {ranking.editionName} · {t('ranking.announced')} <Moment at={ranking.publishedAt} />
          </p>
        }
        trail={[
          { href: link(['arsip']), label: editions('archive.title') },
          { href: link(['edisi', ranking.edition]), label: ranking.editionName },
        ]}
      />
      <Podium placings={ranking.placings} />
      <Part title={t('ranking.table')} lead={t(bundle ? 'ranking.table.lead' : 'ranking.table.no-scores')}>
        <RankingTable rows={rows} bundle={bundle} />
        <p className="no-print mt-4">
          <button type="button" className="btn invisible" data-print="">
            {t('ranking.print')}
          </button>
        </p>
      </Part>
      {bundle && <Ties ties={tiesIn(rows, bundle)} bundle={bundle} />}
      <PlenaryReasons rows={rows} />
      <Proof ranking={ranking} bundle={bundle} />
    </>
  );
}
