import { useMessages } from '../../i18n/messages.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { SelectField } from '../../shared/field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { withTerm } from './rubric-body.js';

const POINTS = ['criterion', 'stage', 'final'] as const;
const PLACES = [0, 1, 2, 3, 4, 5, 6] as const;
const BASES = ['rounded_final', 'exact'] as const;
const METHODS = ['competition_1224', 'dense_1223', 'fractional'] as const;
const POLICIES = ['redistribute_siblings', 'zero'] as const;

/** Where numbers are rounded, on what ranks rest, how ties share them, and the limits of bonus points. */
export function RankingFields() {
  const t = useMessages(formMessages);
  const { body, change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const choice = <Value extends string>(
    values: readonly Value[],
    given: string,
    then: (value: Value) => void,
  ): void => {
    const value = values.find((one) => one === given);
    if (value !== undefined) then(value);
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t('rule.on')}
        value={body.ranking.on}
        disabled={isReadOnly}
        error={faultAt('ranking.on')}
        onChange={({ target }) => {
          choice(BASES, target.value, (on) => {
            change('ranking.on', on);
          });
        }}
      >
        {BASES.map((on) => (
          <option key={on} value={on}>
            {t(`rule.on.${on}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('rule.method')}
        value={body.ranking.method}
        disabled={isReadOnly}
        error={faultAt('ranking.method')}
        onChange={({ target }) => {
          choice(METHODS, target.value, (method) => {
            change('ranking.method', method);
          });
        }}
      >
        {METHODS.map((method) => (
          <option key={method} value={method}>
            {t(`rule.method.${method}`)}
          </option>
        ))}
      </SelectField>
      <RoundingPoints />
      <SelectField
        label={t('rule.places')}
        value={body.rounding.places}
        disabled={isReadOnly}
        error={faultAt('rounding.places')}
        onChange={({ target }) => {
          change('rounding.places', Number(target.value));
        }}
      >
        {PLACES.map((places) => (
          <option key={places} value={places}>
            {places}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('rule.na')}
        value={body.naPolicy}
        disabled={isReadOnly}
        error={faultAt('naPolicy')}
        onChange={({ target }) => {
          choice(POLICIES, target.value, (policy) => {
            change('naPolicy', policy);
          });
        }}
      >
        {POLICIES.map((policy) => (
          <option key={policy} value={policy}>
            {t(`rule.na.${policy}`)}
          </option>
        ))}
      </SelectField>
      <DecimalField
        label={t('rule.bonus-cap')}
        hint={t('rule.bonus-cap.hint')}
        value={body.adjustments.bonusCap ?? ''}
        disabled={isReadOnly}
        error={faultAt('adjustments.bonusCap')}
        onChange={(cap) => {
          change('adjustments', withTerm(body.adjustments, 'bonusCap', cap), 'adjustments.bonusCap');
        }}
      />
    </div>
  );
}

function RoundingPoints() {
  const t = useMessages(formMessages);
  const { body, change, isReadOnly } = useEditor();
  const fault = useFaultAt()('rounding.points');
  const { points } = body.rounding;
  return (
    <fieldset className="text-sm">
      <legend className="mb-1 font-medium">{t('rule.rounding')}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {POINTS.map((point) => (
          <label key={point} className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              className="checkbox checkbox-sm"
              checked={points.includes(point)}
              disabled={isReadOnly || point === 'final'}
              onChange={({ target }) => {
                const next = POINTS.filter((one) => (one === point ? target.checked : points.includes(one)));
                change('rounding.points', next);
              }}
            />
            {t(`rounding.${point}`)}
          </label>
        ))}
      </div>
      {fault !== undefined && <p className="text-xs font-medium text-error">{fault}</p>}
    </fieldset>
  );
}
