import { Link } from 'react-router';

import { api, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { QueryView } from '../../shared/states.js';
import { rankingName, rankingPath } from '../rankings/ranking-names.js';
import { isDecided, StateBadge } from '../rankings/state-badge.js';
import { AssignPanel } from './assign-panel.js';
import { panelsMessages } from './panels.messages.js';

interface RankingsProps {
  readonly panel: Schemas['PanelView'];
  readonly mayRun: boolean;
}

/** The rankings of the panel's categories in its province, each with its conflicts and the button that assigns. */
export function PanelRankings({ panel, mayRun }: RankingsProps) {
  const t = useMessages(panelsMessages);
  const filter = {
    edition: panel.editionId,
    level: panel.level,
    ...(panel.provinceCode === null ? {} : { province: panel.provinceCode }),
  };
  const rankings = useWholeList('/api/v1/rankings', filter, (after) =>
    api.GET('/api/v1/rankings', { params: { query: { ...filter, limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
  return (
    <QueryView query={rankings} lines={4}>
      {(all) => {
        const own = all.filter(({ category }) => panel.categoryIds.includes(category.id));
        if (own.length === 0) return <p className="text-sm text-quiet">{t('panel.rankings.none')}</p>;
        return (
          <ul className="divide-y divide-base-300">
            {own.map((ranking) => (
              <RankingLine key={ranking.id} ranking={ranking} mayRun={mayRun} />
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

function RankingLine({ ranking, mayRun }: { readonly ranking: Schemas['RankingView']; readonly mayRun: boolean }) {
  const t = useMessages(panelsMessages);
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2.5">
      <span className="flex flex-wrap items-center gap-2">
        <Link to={rankingPath(ranking.id)} className="link link-hover font-medium text-primary">
          {rankingName(ranking, format)}
        </Link>
        <StateBadge state={ranking.state} />
      </span>
      <span className="flex flex-wrap gap-2">
        <Link to={rankingPath(ranking.id, 'conflicts')} className="btn btn-ghost btn-sm">
          {t('assign.conflicts')}
        </Link>
        {mayRun && !isDecided(ranking.state) && <AssignPanel ranking={ranking} />}
      </span>
    </li>
  );
}
