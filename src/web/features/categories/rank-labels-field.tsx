import { Trash2 } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { TextField } from '../../shared/field.js';
import { categoriesMessages } from './categories.messages.js';
import { type CategoryDraft } from './category-draft.js';

interface RankLabelsFieldProps {
  readonly draft: CategoryDraft;
  readonly onChange: (draft: CategoryDraft) => void;
  readonly errors: Readonly<Record<string, string>>;
}

type LabelDraft = CategoryDraft['rankLabels'][number];

/** What each rank is called, in both languages. */
export function RankLabelsField({ draft, onChange, errors }: RankLabelsFieldProps) {
  const t = useMessages(categoriesMessages);
  const { rankLabels } = draft;
  const set = (labels: readonly LabelDraft[]): void => {
    onChange({ ...draft, rankLabels: labels });
  };
  const next = String(1 + Math.max(0, ...rankLabels.map(({ rank }) => Number(rank))));
  return (
    <>
      <ol className="flex flex-col gap-2">
        {rankLabels.map((label, index) => {
          const at = `rankLabels.${String(index)}`;
          const put = (change: Partial<LabelDraft>): void => {
            set(rankLabels.map((one, place) => (place === index ? { ...one, ...change } : one)));
          };
          return (
            <li key={index} className="grid grid-cols-[5rem_1fr_auto] items-end gap-2 sm:grid-cols-[5rem_1fr_1fr_auto]">
              <TextField
                label={t('category.labels.rank')}
                inputMode="numeric"
                maxLength={3}
                value={label.rank}
                error={errors[`${at}.rank`]}
                onChange={({ target }) => {
                  put({ rank: target.value.replace(/\D/g, '') });
                }}
              />
              {(['id', 'en'] as const).map((language) => (
                <div key={language} className={language === 'en' ? 'max-sm:col-start-2 max-sm:row-start-2' : ''}>
                  <TextField
                    label={t(`category.name-${language}`)}
                    lang={language}
                    maxLength={200}
                    value={label.names[language]}
                    error={errors[`${at}.names.${language}`]}
                    onChange={({ target }) => {
                      put({ names: { ...label.names, [language]: target.value } });
                    }}
                  />
                </div>
              ))}
              <button
                type="button"
                className="btn btn-ghost btn-square btn-sm mb-1 max-sm:col-start-3 max-sm:row-start-1"
                aria-label={t('category.labels.remove', { rank: label.rank })}
                onClick={() => {
                  set(rankLabels.toSpliced(index, 1));
                }}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className="btn btn-sm mt-3"
        onClick={() => {
          set([...rankLabels, { rank: next, names: { id: '', en: '' } }]);
        }}
      >
        {t('category.labels.add')}
      </button>
    </>
  );
}
