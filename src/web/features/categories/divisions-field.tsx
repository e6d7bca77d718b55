import { ArrowDown, ArrowUp } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { categoriesMessages } from './categories.messages.js';
import { type CategoryDraft } from './category-draft.js';
import { useDivisions } from './use-reference.js';

interface DivisionsFieldProps {
  readonly draft: CategoryDraft;
  readonly onChange: (draft: CategoryDraft) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** Which zones or sectors have a ranking of their own, and in which order they are shown. */
export function DivisionsField({ draft, onChange, errors }: DivisionsFieldProps) {
  const t = useMessages(categoriesMessages);
  const format = useFormat();
  const known = useDivisions(draft.split);
  const chosen = draft.divisions.flatMap((code) => known.filter((one) => one.code === code));
  const rest = known.filter(({ code }) => !draft.divisions.includes(code));
  const fault = Object.entries(errors).find(([field]) => field === 'divisions' || field.startsWith('divisions.'))?.[1];
  const set = (divisions: readonly string[]): void => {
    onChange({ ...draft, divisions });
  };
  const button = 'btn btn-ghost btn-square btn-sm';
  const move = (code: string, by: -1 | 1): void => {
    const at = draft.divisions.indexOf(code);
    set(draft.divisions.toSpliced(at, 1).toSpliced(at + by, 0, code));
  };
  return (
    <fieldset className="sm:col-span-2">
      <legend className="text-sm font-medium">{t('category.divisions')}</legend>
      <ul className="mt-2 flex flex-col divide-y divide-base-300 rounded-field border border-base-300">
        {[...chosen, ...rest].map(({ code, names }) => {
          const at = draft.divisions.indexOf(code);
          const name = format.name(names);
          return (
            <li key={code} className="flex items-center gap-2 px-3 py-1">
              <label className="flex min-h-8 flex-1 items-center gap-3 text-sm">
                <input
                  type="checkbox"
                  className="checkbox checkbox-sm"
                  checked={at >= 0}
                  onChange={({ target }) => {
                    set(target.checked ? [...draft.divisions, code] : draft.divisions.filter((one) => one !== code));
                  }}
                />
                {name}
              </label>
              {at >= 0 && (
                <>
                  <button
                    type="button"
                    className={button}
                    aria-label={t('division.up', { name })}
                    disabled={at === 0}
                    onClick={() => {
                      move(code, -1);
                    }}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className={button}
                    aria-label={t('division.down', { name })}
                    disabled={at === draft.divisions.length - 1}
                    onClick={() => {
                      move(code, 1);
                    }}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {fault !== undefined && (
        <p role="alert" className="mt-1 text-xs font-medium text-error">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
