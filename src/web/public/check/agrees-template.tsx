import { VERDICT_MESSAGES } from '../../../core/ledger/verdict-messages.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { Facts } from '../parts/shapes.js';
import { publicMessages } from '../public.messages.js';
import { rankingMessages } from '../rankings/rankings.messages.js';
import { useVisit, useWords } from '../visit.js';
import { checkMessages } from './check.messages.js';
import { GivenLine, Slot, Slotted, Verdict } from './templates.js';

/** Everything agrees: what was recomputed, what it is, and how far the signature vouches. */
export function AgreesTemplate() {
  const t = useWords(checkMessages);
  return (
    <template data-template="agrees">
      <div data-case="announced=same|unknown|unreachable|not-asked">
        <div data-case="kind=agrees">
          <Verdict tone="success" title={t('agrees.title')}>
            <Counted />
          </Verdict>
        </div>
        <div data-case="kind=unsigned">
          <Verdict tone="warning" title={t('agrees.title.unsigned')}>
            <Counted />
          </Verdict>
        </div>
      </div>
      <div data-case="announced=other">
        <Verdict tone="warning" title={t('agrees.title.other')}>
          <Counted />
        </Verdict>
      </div>
      <div className="surface mt-4 p-5 sm:p-6">
        <Details />
        <GivenLine />
      </div>
      <Places />
    </template>
  );
}

function Counted() {
  const shared = useWords(sharedMessages);
  const { language } = useVisit();
  return (
    <>
      <p data-case="traced=yes" className="mt-1 text-lg first-letter:uppercase">
        <Slotted text={VERDICT_MESSAGES['agrees.traced'][language]} />
      </p>
      <p data-case="traced=no" className="mt-1 text-lg first-letter:uppercase">
        <Slotted text={VERDICT_MESSAGES['agrees.untraced'][language]} />
      </p>
      <p className="mt-1 text-sm text-quiet">
        <Slotted text={checkMessages['agrees.time'][language]} />
      </p>
      <p data-case="synthetic=yes" className="mt-1 text-sm">
        {shared('synthetic')}
      </p>
    </>
  );
}

const STANDINGS = ['trusted', 'not-trusted', 'none', 'unchecked'] as const;
const ANNOUNCED = ['same', 'other', 'unknown', 'unreachable'] as const;

function Details() {
  const t = useWords(checkMessages);
  const { language } = useVisit();
  return (
    <Facts
      facts={[
        [t('agrees.about'), <About key="about" />],
        [
          t('agrees.signature'),
          STANDINGS.map((standing) => (
            <span key={standing} data-case={`signature=${standing}`}>
              <Slotted text={checkMessages[`signature.${standing}`][language]} />
            </span>
          )),
        ],
        [t('agrees.key'), <Slot key="key" name="keyId" mono />],
        [t('agrees.fingerprint'), <Slot key="fingerprint" name="fingerprint" mono />],
        [
          t('agrees.announced'),
          ANNOUNCED.map((standing) => (
            <span key={standing} data-case={`announced=${standing}`}>
              {t(`announced.${standing}`)}
            </span>
          )),
        ],
        [t('agrees.sealed'), <Slot key="sealed" name="sealedAt" />],
        [t('agrees.minutes'), <Slot key="minutes" name="minutes" />],
      ]}
    />
  );
}

/** `Perusahaan Besar · Keuangan · Sulawesi Selatan · Penyelenggaraan 2018 · hasil ke-1` */
function About() {
  const site = useWords(publicMessages);
  const { language } = useVisit();
  return (
    <>
      <span data-slot="category" className="font-semibold" />
      <span data-optional="">
        {' · '}
        <span data-slot="division" />
      </span>
      <span data-optional="">
        {' · '}
        <span data-slot="province" />
      </span>
      <span data-case="level=national"> · {site('level.national')}</span>
      {' · '}
      <Slotted text={checkMessages['agrees.edition'][language]} />
      {' · '}
      <Slotted text={checkMessages['agrees.version'][language]} />
    </>
  );
}

function Places() {
  const t = useWords(checkMessages);
  const ranking = useWords(rankingMessages);
  const { language } = useVisit();
  return (
    <div className="surface mt-4 p-5 sm:p-6">
      <h3 className="font-semibold">{t('agrees.places')}</h3>
      <table className="mt-3 w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-base-300 text-sm text-quiet">
            <th scope="col" className="py-2 pr-3 font-medium">
              {ranking('ranking.col.rank')}
            </th>
            <th scope="col" className="py-2 pr-3 font-medium">
              {ranking('ranking.col.nominee')}
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              {ranking('ranking.col.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr data-each="placings" className="border-b border-base-300 align-top">
            <td data-slot="rank" className="py-2 pr-3" />
            <th scope="row" className="py-2 pr-3 font-normal">
              <span data-slot="label" className="mr-2 text-sm text-primary empty:hidden" />
              <span data-slot="name" />
            </th>
            <td data-slot="final" className="py-2 text-right" />
          </tr>
        </tbody>
      </table>
      <p data-optional="" className="mt-3 text-sm text-quiet">
        <Slotted text={checkMessages['agrees.unranked'][language]} />
      </p>
    </div>
  );
}
