import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { useEditor } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { IdentityFields, ProseFields } from './identity-fields.js';
import { RankingFields } from './ranking-fields.js';
import { withTerm } from './rubric-body.js';
import { ScaleFields } from './scale-fields.js';
import { TieBreakEditor } from './tie-break-editor.js';
import { WeightBoard } from './weight-board.js';

/** The rubric as a whole: what its stages weigh, its scale, and how ranks come about. */
export function RubricForm() {
  const t = useMessages(formMessages);
  const { body, isNew, change } = useEditor();
  return (
    <>
      <WeightBoard title="weights.stages" list="stages" siblings={body.stages} />
      <Section title={t('part.identity')}>
        <IdentityFields path="" node={body} hasFixedCode={!isNew} />
        <div className="mt-3">
          <ProseFields
            path=""
            field="disclaimer"
            value={body.disclaimer}
            onChange={(prose, tag) => {
              change('', withTerm(body, 'disclaimer', prose), tag);
            }}
          />
        </div>
      </Section>
      <Section title={t('part.scale')}>
        <div className="grid gap-3 sm:grid-cols-2">
          <ScaleFields path="scale" value={body.scale} />
        </div>
      </Section>
      <Section title={t('part.ranking')}>
        <RankingFields />
        <div className="mt-6">
          <TieBreakEditor />
        </div>
      </Section>
    </>
  );
}
