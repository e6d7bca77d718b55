import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { type MarkScale, marksOf } from './bands.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { type Body, scaleOf, type StageNode, withTerm } from './rubric-body.js';
import { ScaleFields } from './scale-fields.js';
import { type Path } from './tree-paths.js';

const MOST_LEVELS = 20;

interface StageScaleProps {
  readonly path: Path;
  readonly stage: StageNode;
}

/** Which marks may be given in a stage: those of the rubric in steps, or a short scale of its own whose marks are given points. */
export function StageScale({ path, stage }: StageScaleProps) {
  const t = useMessages(formMessages);
  const { body, change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const hasOwn = stage.scale !== undefined;
  const setOwn = (isOwn: boolean): void => {
    const bare = withTerm(withTerm(stage, 'scale', undefined), 'levels', undefined);
    change(path, isOwn ? withPoints({ ...stage, scale: ['1', '5'], step: '1' }, body) : bare);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start gap-3">
        <input
          id={`${path}-own`}
          type="checkbox"
          className="checkbox checkbox-sm mt-0.5"
          aria-describedby={`${path}-own-hint`}
          checked={hasOwn}
          disabled={isReadOnly}
          onChange={({ target }) => {
            setOwn(target.checked);
          }}
        />
        <div className="text-sm">
          <label htmlFor={`${path}-own`}>{t('scale.own')}</label>
          <p id={`${path}-own-hint`} className="text-xs text-quiet">
            {t('scale.own.hint')}
          </p>
        </div>
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        {stage.scale && <ScaleFields path={`${path}.scale`} value={stage.scale} />}
        <DecimalField
          label={t('scale.step')}
          value={stage.step ?? '1'}
          disabled={isReadOnly}
          error={faultAt(path, 'step')}
          onChange={(step) => {
            change(`${path}.step`, step, `${path}.step`);
          }}
        />
      </div>
      {hasOwn && <PointsOfMarks path={path} stage={stage} />}
    </div>
  );
}

/** One row for every mark of the scale: as many as its step allows, each with what it is worth. */
function PointsOfMarks({ path, stage }: StageScaleProps) {
  const t = useMessages(formMessages);
  const format = useFormat();
  const { body, change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const marks = marksOf(markScale(body, stage), MOST_LEVELS);
  const listFault = faultAt(path, 'levels');
  const points = (mark: string): string => stage.levels?.find(({ level }) => level === mark)?.points ?? '';
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t('scale.points')}</legend>
      {marks === null && <p className="text-sm text-quiet">{t('scale.points.unclear')}</p>}
      {listFault !== undefined && <p className="mb-2 text-xs font-medium text-error">{listFault}</p>}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-5">
        {(marks ?? []).map((mark) => {
          const index = stage.levels?.findIndex(({ level }) => level === mark) ?? -1;
          return (
            <DecimalField
              key={mark}
              label={t('scale.points.of', { level: format.number(mark) })}
              value={points(mark)}
              disabled={isReadOnly}
              error={index < 0 ? undefined : faultAt(path, `levels.${String(index)}.points`)}
              onChange={(next) => {
                const levels = (marks ?? []).map((level) => ({ level, points: level === mark ? next : points(level) }));
                change(`${path}.levels`, levels, `${path}.levels.${mark}`);
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

const markScale = (body: Body, stage: StageNode): MarkScale => {
  const [lo, hi] = scaleOf(body, stage);
  return { lo, hi, step: stage.step ?? '1' };
};

/** The stage with points for each of its marks, from a fair share upwards: 1 to 5 becomes 20 to 100. */
function withPoints(stage: StageNode, body: Body): StageNode {
  const marks = marksOf(markScale(body, stage), MOST_LEVELS) ?? [];
  const levels = marks.map((level, index) => ({
    level,
    points: String(Math.round((100 * (index + 1)) / marks.length)),
  }));
  return { ...stage, levels };
}
