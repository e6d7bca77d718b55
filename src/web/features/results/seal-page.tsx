import { QueryView } from '../../shared/states.js';
import { queries } from '../../api/client.js';
import { isDecided } from '../rankings/state-badge.js';
import { useScene } from '../rankings/use-scene.js';
import { PublicationSection } from '../publication/publication-section.js';
import { ResultFacts } from '../sealed-results/result-facts.js';
import { ServerCheck } from '../sealed-results/server-check.js';
import { PlacingsPart } from './placings-part.js';
import { PromotionSection } from './promotion-section.js';
import { SealDesk } from './seal-desk.js';

/** The end of a ranking: what sealing still waits for; and once it is sealed, the result and its way to the public. */
export function Component() {
  const { ranking } = useScene();
  return isDecided(ranking.state) ? <Sealed /> : <SealDesk />;
}

function Sealed() {
  const { ranking, category } = useScene();
  const result = queries.useQuery('get', '/api/v1/rankings/{id}/result', { params: { path: { id: ranking.id } } });
  return (
    <QueryView query={result} lines={18}>
      {(sealed) => (
        <>
          <PublicationSection result={sealed} />
          <PlacingsPart result={sealed} />
          {category.promotesTo !== null && <PromotionSection result={sealed} promotesTo={category.promotesTo} />}
          <ResultFacts result={sealed} />
          <div className="no-print">
            <ServerCheck resultId={sealed.id} />
          </div>
        </>
      )}
    </QueryView>
  );
}
