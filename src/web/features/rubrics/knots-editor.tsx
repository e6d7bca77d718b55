import { Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { functionMessages } from './function.messages.js';
import { type CriterionNode } from './rubric-body.js';
import { type Path } from './tree-paths.js';

interface KnotsEditorProps {
  readonly path: Path;
  readonly criterion: CriterionNode;
}

const MOST_ROWS = 200;

/** The table of a step or piecewise function: at this figure so many points, figures rising. */
export function KnotsEditor({ path, criterion }: KnotsEditorProps) {
  const t = useMessages(functionMessages);
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const list = `${path}.knots`;
  const knots = criterion.knots ?? [];
  const listFault = faultAt(list);
  const columns = ['x', 'points'] as const;
  return (
    <div>
      {listFault !== undefined && <p className="mb-2 text-xs font-medium text-error">{listFault}</p>}
      <ol className="flex flex-col gap-2">
        {knots.map((knot, index) => (
          <li
            key={index}
            aria-label={t('table.row', { row: index + 1 })}
            className="grid grid-cols-[1fr_1fr_auto] items-end gap-2"
          >
            {columns.map((column) => (
              <DecimalField
                key={column}
                label={t(column === 'points' ? 'table.points' : criterion.fn === 'step' ? 'table.x.step' : 'table.x')}
                {...(column === 'x' && criterion.unit !== undefined ? { unit: criterion.unit } : {})}
                value={knot[column]}
                disabled={isReadOnly}
                error={
                  faultAt(list, `${String(index)}.${column}`) ??
                  (column === 'x' ? faultAt(list, String(index)) : undefined)
                }
                onChange={(value) => {
                  const place = `${list}.${String(index)}.${column}`;
                  change(place, value, place);
                }}
              />
            ))}
            {!isReadOnly && (
              <button
                type="button"
                className="btn btn-ghost btn-square btn-sm mb-1"
                aria-label={t('table.remove', { row: index + 1 })}
                disabled={knots.length < 2}
                onClick={() => {
                  change(list, knots.toSpliced(index, 1));
                }}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && knots.length < MOST_ROWS && (
        <button
          type="button"
          className="btn btn-sm mt-2"
          onClick={() => {
            change(list, [...knots, { x: '', points: '' }]);
          }}
        >
          {t('table.add')}
        </button>
      )}
    </div>
  );
}
