import { useState } from 'react';

import { shortText } from '../../../core/scoring/fraction.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { SelectField } from '../../shared/field.js';
import { functionMessages } from './function.messages.js';
import { pointsOf } from './indicator-scorer.js';
import { type CriterionNode } from './rubric-body.js';

const PLACES = 4;

/** A figure to try, and the points it would get by the award's own arithmetic. */
export function TryFigure({ criterion }: { readonly criterion: CriterionNode }) {
  const t = useMessages(functionMessages);
  const format = useFormat();
  const [figure, setFigure] = useState('');
  const points = figure === '' ? null : pointsOf(criterion, figure);
  const answers = criterion.levels ?? [];
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      {criterion.fn === 'levels' ? (
        <SelectField
          label={t('try.title')}
          value={figure}
          onChange={({ target }) => {
            setFigure(target.value);
          }}
        >
          <option value="">–</option>
          {answers.map(({ code, names }) => (
            <option key={code} value={code}>
              {format.name(names) || code}
            </option>
          ))}
        </SelectField>
      ) : (
        <DecimalField
          label={t('try.title')}
          value={figure}
          onChange={setFigure}
          {...(criterion.unit === undefined ? {} : { unit: criterion.unit })}
        />
      )}
      <p role="status" className="tabular pb-2 text-sm">
        {points === null ? (
          <span className="text-quiet">{t('try.empty')}</span>
        ) : (
          <strong>{t('try.points', { points: format.number(shortText(points, PLACES)) })}</strong>
        )}
      </p>
    </div>
  );
}
