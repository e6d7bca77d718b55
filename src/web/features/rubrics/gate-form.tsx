import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { useEditor } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { formMessages } from './forms.messages.js';
import { IdentityFields } from './identity-fields.js';
import { type GateNode } from './rubric-body.js';
import { type Path } from './tree-paths.js';

/** What a gate is, and those that this rubric has. */
export function GatesForm() {
  const t = useMessages(formMessages);
  const words = useMessages(editorMessages);
  const format = useFormat();
  const { body, select } = useEditor();
  return (
    <Section title={words('kind.gates')} lead={t('gates.lead')}>
      {body.gates.length === 0 && <p className="text-sm text-quiet">{t('gates.none')}</p>}
      <ul className="flex flex-col gap-1 text-sm">
        {body.gates.map(({ code, names }, index) => (
          <li key={index}>
            <button
              type="button"
              className="link link-hover"
              onClick={() => {
                select(`gates.${String(index)}`);
              }}
            >
              {format.name(names) || words('tree.unnamed')}
            </button>{' '}
            <span className="text-quiet">{code}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One gate: its name and code are all there is to it. */
export function GateForm({ path, gate }: { readonly path: Path; readonly gate: GateNode }) {
  const t = useMessages(formMessages);
  const words = useMessages(editorMessages);
  return (
    <Section title={words('kind.gate')} lead={t('gates.lead')}>
      <IdentityFields path={path} node={gate} />
    </Section>
  );
}
