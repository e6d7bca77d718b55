import { type Outcome } from '../../../core/scoring/index.js';
import { BreakdownTable } from '../nominees/breakdown-table.js';
import { shortly, shown } from '../nominees/breakdown.js';
import { PageHead, Part } from '../parts/shapes.js';
import { type PublicPage } from '../public-page.js';
import { rankingMessages } from '../rankings/rankings.messages.js';
import { useVisit, useWords, type Visit, wordsIn } from '../visit.js';
import { methodMessages } from './method.messages.js';
import { type WorkedExample, workedExample } from './worked-example.js';

const STEPS = [1, 2, 3, 4, 5] as const;
const LIMITS = [1, 2, 3] as const;

/** The method in plain words, with an example that is computed here and now. */
export function methodPage({ language }: Visit): PublicPage {
  const t = wordsIn(language, methodMessages);
  return {
    status: 200,
    title: t('method.title'),
    description: t('method.description'),
    part: 'method',
    isSynthetic: false,
    body: <Method example={workedExample(language)} />,
  };
}

function Method({ example }: { readonly example: WorkedExample }) {
  const t = useWords(methodMessages);
  const { link } = useVisit();
  return (
    <>
      <PageHead title={t('method.title')} lead={t('method.lead')} />
      <Part title={t('steps.title')}>
        <ol className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-5">
          {STEPS.map((step) => (
            <li key={step} className="border-t-2 border-base-300 pt-4">
              <span aria-hidden="true" className="tabular text-2xl font-bold text-primary">
                {step}
              </span>
              <h3 className="mt-1 font-semibold">{t(`steps.${step}`)}</h3>
              <p className="mt-2 text-sm text-quiet">{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('sum.title')} lead={t('sum.lead')}>
        <ul className="mb-8 flex max-w-3xl list-disc flex-col gap-3 pl-5">
          <li>{t('sum.figures')}</li>
          <li>{t('sum.marks')}</li>
          <li>{t('sum.weights')}</li>
        </ul>
        <div className="surface p-4 sm:p-6">
          <h3 className="mb-3 text-lg font-semibold">{t('sum.nominee')}</h3>
          <BreakdownTable trace={example.trace} />
        </div>
      </Part>
      <Rounding example={example} />
      <Ties example={example} />
      <Part isBeside title={t('seal.title')}>
        <Prose paragraphs={[t('seal.text'), t('seal.never')]} />
        <a href={link(['periksa'])} className="no-print btn btn-primary mt-5">
          {t('method.check')}
        </a>
      </Part>
      <Part isBeside title={t('limits.title')}>
        <ul className="flex max-w-3xl list-disc flex-col gap-3 pl-5">
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`limits.${limit}`)}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

const Prose = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => (
  <div className="flex max-w-3xl flex-col gap-3">
    {paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
);

function Rounding({ example: { trace } }: { readonly example: WorkedExample }) {
  const t = useWords(methodMessages);
  const { format } = useVisit();
  const exact = format.number(shortly(trace.exact?.exact ?? '0'));
  return (
    <Part isBeside title={t('rounding.title')}>
      <Prose paragraphs={[t('rounding.text', { exact, final: format.number(trace.final) })]} />
    </Part>
  );
}

function Ties({ example: { outcome, firstKey } }: { readonly example: WorkedExample }) {
  const t = useWords(methodMessages);
  const { format } = useVisit();
  const [a, b] = outcome.results;
  const exact = (value: string | null | undefined): string => format.number(shown(value, 4));
  const tied = {
    a: exact(a?.finalExact),
    b: exact(b?.finalExact),
    final: format.number(a?.final),
    key: firstKey,
    aKey: format.number(a?.tieBreak.WAWANCARA),
    bKey: format.number(b?.tieBreak.WAWANCARA),
  };
  return (
    <Part isBeside title={t('ties.title')}>
      <Prose paragraphs={[t('ties.text', tied), t('ties.rest'), t('gate.text')]} />
      <ExampleRanking outcome={outcome} firstKey={firstKey} />
    </Part>
  );
}

function ExampleRanking({ outcome, firstKey }: { readonly outcome: Outcome; readonly firstKey: string }) {
  const t = useWords(methodMessages);
  const ranking = useWords(rankingMessages);
  const { format } = useVisit();
  const heads = [ranking('ranking.col.rank'), ranking('ranking.col.nominee')];
  const numbers = [t('ties.col.exact'), t('ties.col.final'), firstKey];
  return (
    <div className="mt-6 max-w-3xl overflow-x-auto" role="region" aria-label={t('ties.caption')} tabIndex={0}>
      <table className="w-full border-collapse text-left text-sm sm:text-base">
        <thead>
          <tr className="border-b border-base-300 text-sm text-quiet">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pr-3 font-medium">
                {head}
              </th>
            ))}
            {numbers.map((head) => (
              <th key={head} scope="col" className="py-2 pl-3 text-right font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.results.map(({ id, rank, finalExact, final, tieBreak }) => (
            <tr key={id} className="border-b border-base-300">
              <td className="py-2.5 pr-3">
                {rank === null ? <span className="text-sm text-quiet">{t('ties.failed')}</span> : format.number(rank)}
              </td>
              <th scope="row" className="py-2.5 pr-3 font-medium">
                {id}
              </th>
              <td className="py-2.5 pl-3 text-right text-quiet">{format.number(shown(finalExact, 4))}</td>
              <td className="py-2.5 pl-3 text-right font-semibold">{format.number(final)}</td>
              <td className="py-2.5 pl-3 text-right text-quiet">{format.number(tieBreak.WAWANCARA)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
