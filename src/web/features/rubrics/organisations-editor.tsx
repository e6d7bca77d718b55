import { Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField } from '../../shared/field.js';
import { useConstituencies } from '../categories/use-reference.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { type StageNode, withTerm } from './rubric-body.js';
import { type Path } from './tree-paths.js';
import { useFillText } from './use-fill-text.js';
import { WeightField } from './weight-field.js';
import { fillOf, restOf } from './weights.js';

type Organisations = NonNullable<StageNode['organisations']>;

interface OrganisationsEditorProps {
  /** Of the stage. */
  readonly path: Path;
  readonly organisations: Organisations;
}

/** What each constituency weighs in the stage, and which of them must be there. */
export function OrganisationsEditor({ path, organisations }: OrganisationsEditorProps) {
  const t = useMessages(formMessages);
  const format = useFormat();
  const fillText = useFillText();
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const known = useConstituencies().data?.items ?? [];
  const place = `${path}.organisations`;
  const { weights, mandatory = [] } = organisations;
  const fill = fillOf(weights.map(({ weight }) => weight));
  const nameOf = (code: string): string => {
    const found = known.find((one) => one.code === code);
    return found ? format.name(found.names) : code;
  };
  const put = (next: Organisations): void => {
    change(place, withTerm(next, 'mandatory', next.mandatory?.length === 0 ? undefined : next.mandatory));
  };
  return (
    <div className="rounded-field border border-base-300 p-3">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="font-semibold">{t('organisations.title')}</h3>
        <p className={`text-sm font-medium ${fill.state === 'full' ? 'text-success' : 'text-error'}`}>
          {fillText(fill)}
        </p>
      </div>
      <ul className="flex flex-col gap-2">
        {weights.map(({ constituency, weight }, index) => (
          <li key={constituency} className="grid grid-cols-[minmax(0,1fr)_8rem_auto] items-end gap-3">
            <div className="text-sm">
              <p className="font-medium">{nameOf(constituency)}</p>
              <label className="flex min-h-6 items-center gap-2 text-quiet">
                <input
                  type="checkbox"
                  className="checkbox checkbox-xs"
                  checked={mandatory.includes(constituency)}
                  disabled={isReadOnly}
                  onChange={({ target }) => {
                    const others = mandatory.filter((code) => code !== constituency);
                    put({ weights, mandatory: target.checked ? [...others, constituency] : others });
                  }}
                />
                {t('organisations.mandatory')}
              </label>
            </div>
            <WeightField
              label={<span className="sr-only">{nameOf(constituency)}</span>}
              isDense
              value={weight}
              disabled={isReadOnly}
              error={
                faultAt(place, `weights.${String(index)}.weight`) ??
                faultAt(place, `weights.${String(index)}.constituency`)
              }
              onChange={(next) => {
                change(`${place}.weights.${String(index)}.weight`, next, `${place}.${constituency}`);
              }}
            />
            {!isReadOnly && (
              <button
                type="button"
                className="btn btn-ghost btn-square btn-sm"
                aria-label={t('organisations.remove', { name: nameOf(constituency) })}
                onClick={() => {
                  put({
                    weights: weights.toSpliced(index, 1),
                    mandatory: mandatory.filter((code) => code !== constituency),
                  });
                }}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="mt-3">
          <SelectField
            label={t('organisations.add')}
            value=""
            error={faultAt(place, 'weights')}
            onChange={({ target }) => {
              if (target.value === '') return;
              const weight = restOf(weights.map((one) => one.weight)) || '0';
              put({ weights: [...weights, { constituency: target.value, weight }], mandatory });
            }}
          >
            <option value="">{t('tie.choose')}</option>
            {known
              .filter(({ code }) => weights.every((one) => one.constituency !== code))
              .map(({ code, names }) => (
                <option key={code} value={code}>
                  {format.name(names)}
                </option>
              ))}
          </SelectField>
        </div>
      )}
    </div>
  );
}
