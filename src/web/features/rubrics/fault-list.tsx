import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { useEditor } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { type Body } from './rubric-body.js';
import { find, type Path, settle } from './tree-paths.js';
import { type RubricCheck } from './use-rubric-check.js';

/** Everything that keeps the rubric from being saved; each leads to its place. */
export function FaultList({ check }: { readonly check: RubricCheck }) {
  const t = useMessages(editorMessages);
  const format = useFormat();
  const { body, select } = useEditor();
  const { faults } = check;
  // One line high either way: what stands below stays where it is while somebody types.
  if (faults.length === 0)
    return (
      <p role="status" className="mb-4 flex h-10 items-center px-4 text-sm font-medium text-success">
        {check.isChecking ? <span className="text-quiet">{t('editor.checking')}</span> : `✓ ${t('editor.valid')}`}
      </p>
    );
  return (
    <details className="mb-4 rounded-box border border-error/40 bg-error/8 text-sm">
      <summary className="h-9.5 cursor-pointer truncate px-4 leading-9.5 font-semibold text-error">
        {t('editor.faults', { count: faults.length })}
        <span className="ml-2 font-normal">{t('editor.faults.lead')}</span>
      </summary>
      <ul className="flex flex-col gap-1 px-4 pb-3">
        {faults.map(({ field, code, message }) => (
          <li key={`${field} ${code}`}>
            <button
              type="button"
              className="link text-left link-hover"
              onClick={() => {
                select(settle(body, field));
              }}
            >
              <strong className="font-medium">{nameOf(body, field, format.name)}</strong>: {message}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The node that a fault lies in, by its name or else its code. */
function nameOf(body: Body, field: Path, named: (names: { id: string; en: string }) => string): string {
  const { node } = find(body, settle(body, field));
  return 'names' in node ? named(node.names) || node.code : field;
}
