import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { DescriptorsEditor } from './descriptors-editor.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { formMessages } from './forms.messages.js';
import { FunctionEditor } from './function-editor.js';
import { IdentityFields, ProseFields } from './identity-fields.js';
import { withTerm } from './rubric-body.js';
import { type Found, moveCriterion, parentOf, type Path } from './tree-paths.js';
import { WeightField } from './weight-field.js';

type FoundCriterion = Extract<Found, { kind: 'criterion' }>;

/** A criterion: what is asked, what it weighs, and either how its figure is scored or what its marks mean. */
export function CriterionForm({ path, found }: { readonly path: Path; readonly found: FoundCriterion }) {
  const t = useMessages(formMessages);
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const { node, stage } = found;
  return (
    <>
      <Section title={t('part.identity')}>
        <IdentityFields path={path} node={node}>
          <WeightField
            label={t('field.weight')}
            value={node.weight}
            disabled={isReadOnly}
            error={faultAt(path, 'weight')}
            onChange={(weight) => {
              change(`${path}.weight`, weight, `${path}.weight`);
            }}
          />
        </IdentityFields>
        <div className="mt-3 flex flex-col gap-3">
          <ProseFields
            path={path}
            field="guidance"
            value={node.guidance}
            onChange={(prose, tag) => {
              change(path, withTerm(node, 'guidance', prose), tag);
            }}
          />
          <RequiresEvidence path={path} isRequired={node.requiresEvidence ?? false} />
          {!isReadOnly && <MoveTo path={path} kind={stage.kind} />}
        </div>
      </Section>
      {stage.kind === 'indicators' ? (
        <FunctionEditor path={path} criterion={node} />
      ) : (
        <DescriptorsEditor path={path} criterion={node} stage={stage} />
      )}
    </>
  );
}

function RequiresEvidence({ path, isRequired }: { readonly path: Path; readonly isRequired: boolean }) {
  const t = useMessages(formMessages);
  const { change, isReadOnly } = useEditor();
  return (
    <label className="flex items-start gap-2 text-sm">
      <input
        type="checkbox"
        className="checkbox checkbox-sm mt-0.5"
        checked={isRequired}
        disabled={isReadOnly}
        onChange={({ target }) => {
          change(`${path}.requiresEvidence`, target.checked);
        }}
      />
      <span>
        {t('field.requires-evidence')}
        <span className="block text-xs text-quiet">{t('field.requires-evidence.hint')}</span>
      </span>
    </label>
  );
}

/** Takes the criterion to another aspect; only stages of the same kind can take it. */
function MoveTo({ path, kind }: { readonly path: Path; readonly kind: FoundCriterion['stage']['kind'] }) {
  const t = useMessages(editorMessages);
  const format = useFormat();
  const { body, restructure } = useEditor();
  const aspects = body.stages.flatMap((stage, s) =>
    stage.kind === kind
      ? stage.aspects.map((aspect, a) => ({
          path: `stages.${String(s)}.aspects.${String(a)}`,
          name: `${format.name(stage.names) || stage.code} › ${format.name(aspect.names) || aspect.code}`,
        }))
      : [],
  );
  const here = parentOf(path);
  const siblings = aspects.filter((aspect) => aspect.path !== here);
  const own = body.stages[Number(here.split('.')[1])]?.aspects[Number(here.split('.')[3])]?.criteria.length ?? 0;
  if (siblings.length === 0 || own < 2) return null;
  return (
    <SelectField
      label={t('editor.move-to')}
      value={here}
      onChange={({ target }) => {
        restructure(moveCriterion(body, path, target.value));
      }}
    >
      {aspects.map((aspect) => (
        <option key={aspect.path} value={aspect.path}>
          {aspect.name}
        </option>
      ))}
    </SelectField>
  );
}
