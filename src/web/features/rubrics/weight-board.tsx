import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { type Names } from './rubric-body.js';
import { type Path, replaceAt } from './tree-paths.js';
import { useFillText } from './use-fill-text.js';
import { useWeightText } from './use-weight-text.js';
import { WeightField } from './weight-field.js';
import { evenWeights, type Fill, fillOf, HUNDRED, restOf, weightOf, widthOf } from './weights.js';

interface Weighed {
  readonly code: string;
  readonly names: Names;
  readonly weight: string;
}

interface WeightBoardProps {
  readonly title: 'weights.stages' | 'weights.aspects' | 'weights.criteria';
  /** Where the siblings stand: `stages`, `stages.0.aspects`. */
  readonly list: Path;
  readonly siblings: readonly Weighed[];
}

/** The weights of siblings beside each other, filling a bar that must come to exactly 100. */
export function WeightBoard({ title, list, siblings }: WeightBoardProps) {
  const t = useMessages(editorMessages);
  const { body, change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const fill = fillOf(siblings.map(({ weight }) => weight));
  const listFault = faultAt(list);
  const divide = (): void => {
    const even = evenWeights(siblings.length);
    const next = siblings.reduce(
      (all, _, index) => replaceAt(all, `${list}.${String(index)}.weight`, even[index]),
      body,
    );
    change('', next);
  };
  return (
    <Section
      title={t(title)}
      lead={t('weights.lead')}
      actions={
        !isReadOnly && (
          <button type="button" className="btn btn-sm" onClick={divide}>
            {t('weights.even')}
          </button>
        )
      }
    >
      <FillBar siblings={siblings} fill={fill} />
      {listFault !== undefined && <p className="mt-1 text-xs font-medium text-error">{listFault}</p>}
      <ul className="mt-4 flex flex-col gap-2">
        {siblings.map((sibling, index) => (
          <WeightRow key={index} sibling={sibling} path={`${list}.${String(index)}`} siblings={siblings} />
        ))}
      </ul>
    </Section>
  );
}

/** Each weight as a part of one bar as wide as 100, or as their sum where that is more. */
function FillBar({ siblings, fill }: { readonly siblings: readonly Weighed[]; readonly fill: Fill }) {
  const t = useMessages(editorMessages);
  const weightText = useWeightText();
  const fillText = useFillText();
  const whole = fill.sum.gt(HUNDRED) ? fill.sum : HUNDRED;
  const isFull = fill.state === 'full';
  const parts = siblings.map(({ code, weight }) => `${code} ${weight}%`).join(', ');
  return (
    <div>
      <div
        role="img"
        aria-label={t('weights.bar', { parts })}
        className="relative flex h-6 overflow-hidden rounded-field bg-base-300/60"
      >
        {siblings.map(({ code, weight }, index) => {
          const own = weightOf(weight);
          return own === null ? null : (
            <span
              key={index}
              className={`flex items-center justify-center overflow-hidden border-r border-base-100 text-xs font-medium ${index % 2 === 0 ? 'bg-primary/35' : 'bg-primary/18'}`}
              style={{ width: widthOf(own, whole) }}
            >
              <span className="truncate px-1">{code}</span>
            </span>
          );
        })}
        {fill.state === 'over' && (
          <span
            className="absolute inset-y-0 right-0 border-l-2 border-error bg-error/25"
            style={{ width: widthOf(fill.gap, whole) }}
          />
        )}
      </div>
      <p role="status" className={`tabular mt-1 text-sm font-medium ${isFull ? 'text-success' : 'text-error'}`}>
        {t('fill.sum', { sum: weightText(fill.sum) })}
        {', '}
        {isFull ? '✓ ' : ''}
        {fillText(fill)}
      </p>
    </div>
  );
}

interface WeightRowProps {
  readonly sibling: Weighed;
  readonly path: Path;
  readonly siblings: readonly Weighed[];
}

function WeightRow({ sibling, path, siblings }: WeightRowProps) {
  const t = useMessages(editorMessages);
  const format = useFormat();
  const weightText = useWeightText();
  const { change, isReadOnly, effective, select } = useEditor();
  const faultAt = useFaultAt();
  const name = format.name(sibling.names) || sibling.code;
  const whole = effective.get(path) ?? null;
  const others = siblings.filter((other) => other !== sibling).map(({ weight }) => weight);
  const rest = restOf(others);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_8rem] items-start gap-x-3 sm:grid-cols-[minmax(0,1fr)_8rem_6rem]">
      <div className="min-w-0 self-center text-sm">
        <button
          type="button"
          className="link max-w-full truncate text-left link-hover"
          onClick={() => {
            select(path);
          }}
        >
          {name}
        </button>
        {whole !== null && (
          <span className="tabular block text-xs text-quiet">{t('tree.effective', { weight: weightText(whole) })}</span>
        )}
      </div>
      <WeightField
        label={<span className="sr-only">{name}</span>}
        isDense
        value={sibling.weight}
        disabled={isReadOnly}
        error={faultAt(path, 'weight')}
        onChange={(weight) => {
          change(`${path}.weight`, weight, `${path}.weight`);
        }}
      />
      {!isReadOnly && rest !== '' && rest !== sibling.weight && (
        <button
          type="button"
          className="btn btn-ghost btn-sm col-start-2 self-end sm:col-start-3"
          aria-label={t('weights.rest.of', { name })}
          onClick={() => {
            change(`${path}.weight`, rest);
          }}
        >
          {t('weights.rest')}
        </button>
      )}
    </li>
  );
}
