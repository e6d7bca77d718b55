import { queries } from '../../api/client.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { QueryView } from '../../shared/states.js';
import { panelsMessages } from './panels.messages.js';

interface ChoiceProps {
  readonly editionId: string;
  readonly level: 'provincial' | 'national';
  readonly chosen: readonly string[];
  readonly onChange: (categoryIds: string[]) => void;
  readonly error?: string | undefined;
}

/** The categories of a level, each to be ticked. */
export function CategoryChoice({ editionId, level, chosen, onChange, error }: ChoiceProps) {
  const t = useMessages(panelsMessages);
  const format = useFormat();
  const categories = queries.useQuery(
    'get',
    '/api/v1/editions/{id}/categories',
    { params: { path: { id: editionId }, query: { limit: LARGEST_PAGE, level } } },
    { enabled: editionId !== '' },
  );
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('panels.categories')}</legend>
      <p className="mb-2 text-xs text-quiet">{t('panel.categories.lead')}</p>
      <QueryView query={categories} lines={3}>
        {({ items }) => (
          <div className="grid gap-1 sm:grid-cols-2">
            {items.map(({ id, names }) => (
              <label key={id} className="flex min-h-8 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  className="checkbox checkbox-sm"
                  checked={chosen.includes(id)}
                  onChange={({ target }) => {
                    onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id));
                  }}
                />
                {format.name(names)}
              </label>
            ))}
          </div>
        )}
      </QueryView>
      {error !== undefined && (
        <p role="alert" className="mt-1 text-xs font-medium text-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
