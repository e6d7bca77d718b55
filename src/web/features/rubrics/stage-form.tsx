import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { editorMessages } from './editor.messages.js';
import { formMessages } from './forms.messages.js';
import { IdentityFields } from './identity-fields.js';
import { PanelTerms } from './panel-terms.js';
import { type StageNode } from './rubric-body.js';
import { StageScale } from './stage-scale.js';
import { type Path } from './tree-paths.js';
import { WeightBoard } from './weight-board.js';

/** A stage: what its aspects weigh, and, where a panel marks it, how sheets are marked and combined. */
export function StageForm({ path, stage }: { readonly path: Path; readonly stage: StageNode }) {
  const t = useMessages(formMessages);
  const words = useMessages(editorMessages);
  return (
    <>
      <WeightBoard title="weights.aspects" list={`${path}.aspects`} siblings={stage.aspects} />
      <Section title={t('part.identity')}>
        <IdentityFields path={path} node={stage}>
          <p className="self-end pb-2 text-sm">
            <span className="block text-quiet">{t('stage.kind')}</span>
            <span className="font-medium">{words(`stage-kind.${stage.kind}`)}</span>
          </p>
        </IdentityFields>
      </Section>
      {stage.kind === 'rubric' && (
        <>
          <Section title={t('part.panel')}>
            <PanelTerms path={path} stage={stage} />
          </Section>
          <Section title={t('part.scale')}>
            <StageScale path={path} stage={stage} />
          </Section>
        </>
      )}
    </>
  );
}
