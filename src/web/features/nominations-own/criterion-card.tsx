import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { EvidenceBox } from '../evidence/evidence-box.js';
import { type Evidence } from '../evidence/evidence-row.js';
import { type UploadEntry } from '../evidence/upload-office.js';
import { type Criterion } from '../indicators/figure-check.js';
import { type FigureDesk, type FigureEntry } from '../indicators/figure-desk.js';
import { FigureField } from '../indicators/figure-field.js';
import { FigureValue } from '../indicators/figure-value.js';
import { VerifiedFigure } from '../indicators/verified-figure.js';
import { nominationFileMessages } from './nomination-file.messages.js';

/** What every card of the form shares. */
export interface FormScene {
  readonly nominationId: string;
  readonly canFill: boolean;
  readonly evidence: readonly Evidence[];
  readonly uploads: readonly UploadEntry[];
  readonly desk: FigureDesk;
  readonly entries: ReadonlyMap<string, FigureEntry>;
  /** Percent of the whole by criterion, as published. */
  readonly weights: ReadonlyMap<string, string>;
}

interface CriterionCardProps {
  readonly criterion: Criterion;
  readonly scene: FormScene;
}

/** One criterion: what it asks, its figure where it is measured, and its evidence. */
export function CriterionCard({ criterion, scene }: CriterionCardProps) {
  const t = useMessages(nominationFileMessages);
  const format = useFormat();
  const { nominationId, canFill, evidence, uploads, desk, entries, weights } = scene;
  const { code, guidance } = criterion;
  const name = format.name(criterion.names);
  const entry = entries.get(code);
  const weight = weights.get(code);
  return (
    <article
      id={code}
      tabIndex={-1}
      aria-labelledby={`${code}-name`}
      className="flex scroll-mt-4 flex-col gap-3 py-5 outline-none first:pt-0 last:pb-0 target:-mx-3 target:rounded-box target:bg-primary/5 target:px-3"
    >
      <div>
        <h4 id={`${code}-name`} className="font-semibold">
          {name}
          {weight !== undefined && (
            <span className="tabular ml-2 text-xs font-normal whitespace-nowrap text-quiet">
              {t('criterion.weight', { weight: format.percent(trimmed(weight)) })}
            </span>
          )}
        </h4>
        {guidance && <p className="mt-0.5 max-w-prose text-sm text-quiet">{format.name(guidance)}</p>}
      </div>
      {entry && canFill && <FigureField entry={entry} criterion={criterion} desk={desk} />}
      {entry && !canFill && <ClosedFigure entry={entry} />}
      {entry && <VerifiedFigure figure={entry.figure} />}
      <EvidenceBox
        nominationId={nominationId}
        criterion={code}
        name={name}
        isRequired={criterion.requiresEvidence === true}
        isFillable={canFill}
        evidence={evidence}
        uploads={uploads}
      />
    </article>
  );
}

/** The figure of a file that can no longer be changed. */
const ClosedFigure = ({ entry: { figure } }: { readonly entry: FigureEntry }) => (
  <div>
    <p className="text-lg font-semibold">
      <FigureValue figure={figure} answer={figure.claimed} />
    </p>
    {figure.claimed?.source != null && <p className="text-sm text-quiet">{figure.claimed.source}</p>}
  </div>
);

/** `12.0000` as people write it: `12`. */
const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);
