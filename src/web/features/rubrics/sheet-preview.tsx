import { useState } from 'react';

import { fixedText } from '../../../core/scoring/fraction.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { markCount } from './bands.js';
import { useEditor } from './editor-context.js';
import { sheetScore, type TriedMarks } from './preview-score.js';
import { PreviewCriterion } from './preview-criterion.js';
import { previewMessages } from './preview.messages.js';
import { scaleOf, type StageNode } from './rubric-body.js';
import { usePlainWords } from './use-plain-words.js';
import { useWeightText } from './use-weight-text.js';
import { weightOf } from './weights.js';

/** The sheet as an evaluator will have it, for the stage that is being edited; marks may be tried and are kept nowhere. */
export function SheetPreview() {
  const t = useMessages(previewMessages);
  const { body, selected } = useEditor();
  const [marks, setMarks] = useState<TriedMarks>({});
  const index = stageIndex(body.stages, selected);
  const stage = body.stages[index];
  if (!stage) return null;
  return (
    <section aria-label={t('preview.title')} className="surface p-4">
      <p className="text-xs text-quiet">{t(stage.kind === 'rubric' ? 'preview.lead' : 'preview.figures.lead')}</p>
      {stage.kind === 'rubric' ? (
        <PanelSheet stage={stage} marks={marks} onMarks={setMarks} />
      ) : (
        <FigureSheet stage={stage} />
      )}
    </section>
  );
}

/** The stage that the chosen node stands in; else the first that a panel marks. */
function stageIndex(stages: readonly StageNode[], selected: string): number {
  const [list, index] = selected.split('.');
  if (list === 'stages' && index !== undefined) return Number(index);
  return Math.max(
    stages.findIndex(({ kind }) => kind === 'rubric'),
    0,
  );
}

interface PanelSheetProps {
  readonly stage: StageNode;
  readonly marks: TriedMarks;
  readonly onMarks: (marks: TriedMarks) => void;
}

function PanelSheet({ stage, marks, onMarks }: PanelSheetProps) {
  const t = useMessages(previewMessages);
  const format = useFormat();
  const { body } = useEditor();
  const [lo, hi] = scaleOf(body, stage);
  const scale = { lo, hi, step: stage.step ?? '1' };
  const given = markCount(scale) === null ? {} : marks;
  const score = sheetScore(stage, given);
  return (
    <>
      <h2 className="mt-1 text-base font-semibold">
        {t('preview.title')}: {format.name(stage.names) || stage.code}
      </h2>
      {stage.aspects.map((aspect, index) => (
        <div key={index} className="mt-4">
          <PartTitle name={format.name(aspect.names) || aspect.code} weight={aspect.weight} />
          <ul className="flex flex-col gap-4">
            {aspect.criteria.map((criterion, at) => (
              <PreviewCriterion
                key={at}
                criterion={criterion}
                stage={stage}
                scale={scale}
                mark={given[criterion.code]}
                onMark={(mark) => {
                  onMarks({ ...marks, [criterion.code]: mark });
                }}
              />
            ))}
          </ul>
        </div>
      ))}
      <p role="status" className="tabular mt-4 border-t border-base-300 pt-3 text-sm">
        {t('preview.total')}:{' '}
        {score === null ? (
          <span className="text-quiet">{t('preview.no-total')}</span>
        ) : (
          <strong className="text-lg">{format.number(fixedText(score, body.rounding.places))}</strong>
        )}
      </p>
    </>
  );
}

/** What the nominee fills in and how it counts, for a stage that no panel marks. */
function FigureSheet({ stage }: { readonly stage: StageNode }) {
  const t = useMessages(previewMessages);
  const format = useFormat();
  const plainly = usePlainWords();
  return (
    <>
      <h2 className="mt-1 text-base font-semibold">
        {t('preview.figures')}: {format.name(stage.names) || stage.code}
      </h2>
      {stage.aspects.map((aspect, index) => (
        <div key={index} className="mt-4">
          <PartTitle name={format.name(aspect.names) || aspect.code} weight={aspect.weight} />
          <ul className="flex flex-col gap-3 text-sm">
            {aspect.criteria.map((criterion, at) => (
              <li key={at}>
                <p className="font-medium">
                  {format.name(criterion.names) || criterion.code}
                  {criterion.unit !== undefined && <span className="text-quiet"> ({criterion.unit})</span>}
                </p>
                <p className="text-xs text-quiet">{plainly(criterion)}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function PartTitle({ name, weight }: { readonly name: string; readonly weight: string }) {
  const weightText = useWeightText();
  const read = weightOf(weight);
  return (
    <h3 className="mb-2 flex justify-between gap-2 border-b border-base-300 pb-1 text-sm font-semibold">
      <span>{name}</span>
      <span className="tabular font-normal whitespace-nowrap text-quiet">{read === null ? '–' : weightText(read)}</span>
    </h3>
  );
}
