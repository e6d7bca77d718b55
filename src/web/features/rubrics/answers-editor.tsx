import { Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { TextField } from '../../shared/field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { functionMessages } from './function.messages.js';
import { type CriterionNode, freeCode } from './rubric-body.js';
import { type Path } from './tree-paths.js';

interface AnswersEditorProps {
  readonly path: Path;
  readonly criterion: CriterionNode;
}

const MOST_ANSWERS = 50;

/** The answers that can be chosen, each with its points. */
export function AnswersEditor({ path, criterion }: AnswersEditorProps) {
  const t = useMessages(functionMessages);
  const words = useMessages(formMessages);
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const list = `${path}.levels`;
  const answers = criterion.levels ?? [];
  const listFault = faultAt(list);
  return (
    <div>
      {listFault !== undefined && <p className="mb-2 text-xs font-medium text-error">{listFault}</p>}
      <ol className="flex flex-col gap-3">
        {answers.map((answer, index) => {
          const place = `${list}.${String(index)}`;
          return (
            <li
              key={index}
              aria-label={t('answers.one', { row: index + 1 })}
              className="grid grid-cols-2 items-start gap-2 rounded-field border border-base-300 p-3"
            >
              {(['id', 'en'] as const).map((language) => (
                <TextField
                  key={language}
                  label={words(`field.name-${language}`)}
                  lang={language}
                  maxLength={300}
                  value={answer.names[language]}
                  disabled={isReadOnly}
                  error={faultAt(place, `names.${language}`)}
                  onChange={({ target }) => {
                    const names = { ...answer.names, [language]: target.value };
                    change(`${place}.names`, names, `${place}.names.${language}`);
                  }}
                />
              ))}
              <TextField
                label={words('field.code')}
                maxLength={40}
                spellCheck={false}
                value={answer.code}
                disabled={isReadOnly}
                error={faultAt(place, 'code')}
                onChange={({ target }) => {
                  change(`${place}.code`, target.value.toUpperCase(), `${place}.code`);
                }}
              />
              <div className="flex items-end gap-2">
                <div className="flex-1">
                  <DecimalField
                    label={t('table.points')}
                    value={answer.points}
                    disabled={isReadOnly}
                    error={faultAt(place, 'points')}
                    onChange={(points) => {
                      change(`${place}.points`, points, `${place}.points`);
                    }}
                  />
                </div>
                {!isReadOnly && (
                  <button
                    type="button"
                    className="btn btn-ghost btn-square btn-sm mb-1"
                    aria-label={t('answers.remove', { name: answer.code })}
                    disabled={answers.length < 2}
                    onClick={() => {
                      change(list, answers.toSpliced(index, 1));
                    }}
                  >
                    <Trash2 size={14} aria-hidden />
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {!isReadOnly && answers.length < MOST_ANSWERS && (
        <button
          type="button"
          className="btn btn-sm mt-2"
          onClick={() => {
            const code = freeCode(
              answers.map((answer) => answer.code),
              'JAWABAN_',
            );
            change(list, [...answers, { code, names: { id: '', en: '' }, points: '0' }]);
          }}
        >
          {t('answers.add')}
        </button>
      )}
    </div>
  );
}
