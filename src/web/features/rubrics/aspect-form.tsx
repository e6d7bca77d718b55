import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { formMessages } from './forms.messages.js';
import { IdentityFields } from './identity-fields.js';
import { type AspectNode } from './rubric-body.js';
import { type Path } from './tree-paths.js';
import { WeightBoard } from './weight-board.js';

/** An aspect: its names, and what its criteria weigh. */
export function AspectForm({ path, aspect }: { readonly path: Path; readonly aspect: AspectNode }) {
  const t = useMessages(formMessages);
  return (
    <>
      <WeightBoard title="weights.criteria" list={`${path}.criteria`} siblings={aspect.criteria} />
      <Section title={t('part.identity')}>
        <IdentityFields path={path} node={aspect} />
      </Section>
    </>
  );
}
