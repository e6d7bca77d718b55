import { type ReactNode, useEffect, useRef } from 'react';

import { type Schemas } from '../../api/client.js';
import { ChartFigure } from '../../charts/chart-figure.js';
import { type RankShift, ShiftPlot, shiftPlotHeight } from '../../charts/shift-plot.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { whatIfsMessages } from './what-ifs.messages.js';
import { WhatIfTable } from './what-if-table.js';

interface ResultProps {
  readonly view: Schemas['WhatIfView'];
  readonly isOutdated: boolean;
}

/** An order that would be, beside the one that is; its watermark goes wherever it goes, also on paper. */
export function WhatIfResult({ view, isOutdated }: ResultProps) {
  const t = useMessages(whatIfsMessages);
  const format = useFormat();
  const watermark = view.watermark[format.language];
  const section = useRef<HTMLElement>(null);
  // The answer stands below the question: whoever asked is taken there.
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'start' });
  }, [view]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('result.title')}
      className={`scroll-mt-20 outline-none ${isOutdated ? 'opacity-70' : ''}`}
    >
      <div className="mb-4 rounded-box border-2 border-dashed border-warning px-4 py-3">
        <p className="font-bold tracking-wide text-warning uppercase">{watermark}</p>
        <p role="status" className="text-sm">
          {view.changedRanks === 0 ? t('result.unchanged') : t('result.changed', { count: view.changedRanks })}{' '}
          {isOutdated && <span className="font-semibold text-warning">{t('what-if.outdated')}</span>}
        </p>
      </div>
      <Watermarked words={watermark}>
        <WhatIfTable results={view.results} />
      </Watermarked>
      <p className="mt-2 mb-6 font-mono text-xs break-all text-quiet">
        {t('result.hash', { hash: view.ruleHash.alternative })}
      </p>
      <Shifts results={view.results} watermark={watermark} />
    </section>
  );
}

/** The words again across what they are about, so that no cut-out of it passes for a result. */
function Watermarked({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="relative overflow-hidden">
      {children}
      <div
        aria-hidden
        className="pointer-events-none absolute inset-0 z-10 flex flex-col items-center justify-around overflow-hidden"
      >
        {['first', 'second', 'third'].map((place) => (
          <span key={place} className="-rotate-12 text-3xl font-bold whitespace-nowrap text-base-content/8 select-none">
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}

function Shifts({
  results,
  watermark,
}: {
  readonly results: Schemas['WhatIfView']['results'];
  readonly watermark: string;
}) {
  const t = useMessages(whatIfsMessages);
  const format = useFormat();
  const shifts = results.flatMap(({ nominationId, nominee, rank: { from, to } }): RankShift[] =>
    from === null || to === null
      ? []
      : [
          {
            id: nominationId,
            label: nominee.name,
            from,
            to,
            words: t('result.plot.words', { name: nominee.name, from: format.number(from), to: format.number(to) }),
          },
        ],
  );
  return (
    <ChartFigure
      title={`${t('result.plot.title')} · ${watermark}`}
      lead={t('result.plot.lead')}
      height={() => shiftPlotHeight(shifts.length)}
      rows={shifts}
      rowId={({ id }) => id}
      columns={[
        { header: t('result.nominee'), cell: ({ label }) => label },
        { header: t('result.rank.official'), cell: ({ from }) => format.number(from), isNumeric: true },
        { header: t('result.rank.supposed'), cell: ({ to }) => format.number(to), isNumeric: true },
      ]}
    >
      {(width) => (
        <ShiftPlot
          width={width}
          shifts={shifts}
          title={t('result.plot.title')}
          heads={[t('result.official'), t('result.supposed')]}
          format={format.number}
        />
      )}
    </ChartFigure>
  );
}
