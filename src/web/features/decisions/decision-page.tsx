import { ReopeningRequests } from '../corrections/reopening-requests.js';
import { useCodeName } from '../rankings/use-names.js';
import { isDecided } from '../rankings/state-badge.js';
import { useScene } from '../rankings/use-scene.js';
import { ShortlistSection } from '../shortlists/shortlist-section.js';
import { Plenary } from './plenary.js';
import { SignatureList } from './signature-list.js';

/** Everything between the marks and the seal: who goes on, what the plenary decides, and who has signed it. */
export function Component() {
  const { ranking, mayRun } = useScene();
  const stageName = useCodeName();
  const before = (
    <div className="no-print">
      <ShortlistSection />
      <ReopeningRequests rankingId={ranking.id} canDecide={mayRun && !isDecided(ranking.state)} stageName={stageName} />
    </div>
  );
  // While it runs, the page follows the path of the work; once it is sealed, the decision is what people come for.
  return (
    <>
      {!isDecided(ranking.state) && before}
      <Plenary />
      {ranking.decidedAt !== null && <SignatureList />}
      {isDecided(ranking.state) && before}
    </>
  );
}
