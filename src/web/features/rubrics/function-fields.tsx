import { useMessages } from '../../i18n/messages.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { SelectField, TextField } from '../../shared/field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { functionMessages } from './function.messages.js';
import { type CriterionNode, withTerm } from './rubric-body.js';
import { type Path } from './tree-paths.js';

interface FunctionFieldsProps {
  readonly path: Path;
  readonly criterion: CriterionNode;
}

type NumberTerm = 'lo' | 'hi' | 'target' | 'cap';

const PLACES = [0, 1, 2, 3, 4, 5, 6] as const;
const LABELS = { lo: 'fn.lo', hi: 'fn.hi', target: 'fn.target-field', cap: 'fn.cap' } as const;

/** The numbers of a function, and in what unit and how finely the figure is given. */
export function FunctionFields({ path, criterion }: FunctionFieldsProps) {
  const t = useMessages(functionMessages);
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const { fn } = criterion;
  if (fn === undefined || fn === 'levels') return null;
  const numbers: readonly NumberTerm[] =
    fn === 'goalpost' || fn === 'log_goalpost' ? ['lo', 'hi'] : fn === 'target' ? ['target', 'cap'] : [];
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {numbers.map((term) => (
        <DecimalField
          key={term}
          label={t(LABELS[term])}
          hint={term === 'cap' ? t('fn.cap.hint') : undefined}
          {...(term === 'cap' || criterion.unit === undefined ? {} : { unit: criterion.unit })}
          value={criterion[term] ?? ''}
          disabled={isReadOnly}
          error={faultAt(path, term)}
          onChange={(value) => {
            change(path, withTerm(criterion, term, value), `${path}.${term}`);
          }}
        />
      ))}
      {numbers.includes('lo') && (
        <SelectField
          label={t('fn.dir')}
          value={criterion.dir ?? 'benefit'}
          disabled={isReadOnly}
          error={faultAt(path, 'dir')}
          onChange={({ target }) => {
            change(`${path}.dir`, target.value === 'cost' ? 'cost' : 'benefit');
          }}
        >
          <option value="benefit">{t('fn.dir.benefit')}</option>
          <option value="cost">{t('fn.dir.cost')}</option>
        </SelectField>
      )}
      <TextField
        label={t('fn.unit')}
        hint={t('fn.unit.hint')}
        optional
        maxLength={40}
        value={criterion.unit ?? ''}
        disabled={isReadOnly}
        error={faultAt(path, 'unit')}
        onChange={({ target }) => {
          change(path, withTerm(criterion, 'unit', target.value), `${path}.unit`);
        }}
      />
      <SelectField
        label={t('fn.decimals')}
        value={criterion.decimals ?? ''}
        disabled={isReadOnly}
        error={faultAt(path, 'decimals')}
        onChange={({ target }) => {
          change(path, withTerm(criterion, 'decimals', target.value === '' ? undefined : Number(target.value)));
        }}
      >
        <option value="">–</option>
        {PLACES.map((places) => (
          <option key={places} value={places}>
            {places}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
