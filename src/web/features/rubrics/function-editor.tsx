import { useMessages } from '../../i18n/messages.js';
import { SelectField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { AnswersEditor } from './answers-editor.js';
import { CurvePicture } from './curve-picture.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { FunctionFields } from './function-fields.js';
import { switchFunction } from './function-terms.js';
import { functionMessages } from './function.messages.js';
import { scorerOf } from './indicator-scorer.js';
import { KnotsEditor } from './knots-editor.js';
import { type CriterionNode, FUNCTIONS } from './rubric-body.js';
import { type Path } from './tree-paths.js';
import { TryFigure } from './try-figure.js';
import { usePlainWords } from './use-plain-words.js';

interface FunctionEditorProps {
  readonly path: Path;
  readonly criterion: CriterionNode;
}

/** How a figure becomes points: said in words, drawn, and to be tried. */
export function FunctionEditor({ path, criterion }: FunctionEditorProps) {
  const t = useMessages(formMessages);
  const words = useMessages(functionMessages);
  const plainly = usePlainWords();
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const { fn } = criterion;
  const scorer = scorerOf(criterion);
  return (
    <Section title={t('part.function')} lead={plainly(criterion)}>
      <div className="flex flex-col gap-4">
        <SelectField
          label={words('fn.choose')}
          value={fn ?? ''}
          disabled={isReadOnly}
          error={faultAt(path, 'fn')}
          onChange={({ target }) => {
            const next = FUNCTIONS.find((one) => one === target.value);
            if (next) change(path, switchFunction(criterion, next));
          }}
        >
          {fn === undefined && <option value="">–</option>}
          {FUNCTIONS.map((one) => (
            <option key={one} value={one}>
              {words(`fn.${one}`)}
            </option>
          ))}
        </SelectField>
        <FunctionFields path={path} criterion={criterion} />
        {(fn === 'step' || fn === 'piecewise') && <KnotsEditor path={path} criterion={criterion} />}
        {fn === 'levels' && <AnswersEditor path={path} criterion={criterion} />}
        {scorer && scorer.fn !== 'levels' ? (
          <CurvePicture scorer={scorer} unit={criterion.unit ?? ''} />
        ) : (
          fn !== 'levels' && <p className="text-sm text-quiet">{words('plain.unclear')}</p>
        )}
        {scorer && <TryFigure criterion={criterion} />}
      </div>
    </Section>
  );
}
