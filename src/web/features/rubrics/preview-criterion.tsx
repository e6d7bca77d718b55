import { shortText } from '../../../core/scoring/fraction.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { bandOf, markCount, type MarkScale } from './bands.js';
import { worthOf } from './preview-score.js';
import { previewMessages } from './preview.messages.js';
import { type CriterionNode, type StageNode } from './rubric-body.js';

interface PreviewCriterionProps {
  readonly criterion: CriterionNode;
  readonly stage: StageNode;
  readonly scale: MarkScale;
  readonly mark: string | undefined;
  readonly onMark: (mark: string) => void;
}

const PLACES = 4;

/** One criterion of the sheet: what is asked, a mark to try, and the level that the mark means. */
export function PreviewCriterion({ criterion, stage, scale, mark, onMark }: PreviewCriterionProps) {
  const t = useMessages(previewMessages);
  const format = useFormat();
  const name = format.name(criterion.names) || criterion.code;
  const band = mark === undefined ? undefined : bandOf(criterion.levelDescriptors ?? [], mark);
  const worth = mark === undefined || !stage.levels ? null : worthOf(stage, mark);
  return (
    <li className="text-sm">
      <p className="font-medium">
        {name}
        {criterion.requiresEvidence === true && (
          <span className="ml-1 text-xs font-normal text-quiet">({t('preview.evidence')})</span>
        )}
      </p>
      {criterion.guidance && <p className="text-xs text-quiet">{format.name(criterion.guidance)}</p>}
      {markCount(scale) !== null && (
        <div className="mt-2 flex items-center gap-3">
          <input
            type="range"
            className="range range-primary range-xs flex-1"
            aria-label={t('preview.mark', { name })}
            min={scale.lo}
            max={scale.hi}
            step={scale.step}
            value={mark ?? scale.lo}
            onChange={({ target }) => {
              onMark(target.value);
            }}
          />
          <output className="tabular w-14 text-right font-semibold">
            {mark === undefined ? '–' : format.number(mark)}
          </output>
        </div>
      )}
      {worth !== null && (
        <p className="tabular text-right text-xs text-quiet">
          {t('preview.worth', { points: format.number(shortText(worth, PLACES)) })}
        </p>
      )}
      {mark !== undefined && (
        <p className="mt-1 border-l-2 border-primary pl-2 text-xs">
          {band ? (
            <>
              <strong>{format.name(band.names)}</strong> {format.name(band.description)}
            </>
          ) : (
            t('preview.no-band')
          )}
        </p>
      )}
    </li>
  );
}
