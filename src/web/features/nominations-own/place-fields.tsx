import { type UseFormReturn } from 'react-hook-form';

import { queries, type Schemas } from '../../api/client.js';
import { useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { SelectField, TextField } from '../../shared/field.js';
import { reachOf } from './open-categories.js';
import { isNamedByRegion, type PutForward, takesRegency } from './put-forward.js';
import { putForwardMessages } from './put-forward.messages.js';

interface PlaceFieldsProps {
  readonly category: Schemas['CategoryView'];
  readonly given: PutForward;
  readonly form: UseFormReturn<PutForward>;
  readonly errorOf: (field: keyof PutForward) => string | undefined;
}

const FOREVER = { staleTime: Infinity };

/** Where the nominee is and what it is called; the reference data name provinces and regencies. */
export function PlaceFields({ category, given, form, errorOf }: PlaceFieldsProps) {
  const t = useMessages(putForwardMessages);
  const reach = reachOf(useMe()?.grants ?? []);
  const provinces = queries.useQuery('get', '/api/v1/reference/provinces', {}, FOREVER);
  const regencies = queries.useQuery(
    'get',
    '/api/v1/reference/regencies',
    { params: { query: { province: given.provinceCode } } },
    { ...FOREVER, enabled: given.provinceCode !== '' && takesRegency(category) },
  );
  const open = (provinces.data?.items ?? []).filter(({ code }) => reach === 'everywhere' || reach.has(code));
  const choose = (field: 'provinceCode' | 'regencyCode', code: string, name: string): void => {
    form.setValue(field, code);
    if (field === 'provinceCode') form.setValue('regencyCode', '');
    const isNamed = category.nomineeKind === (field === 'provinceCode' ? 'province' : 'regency');
    if (isNamed) form.setValue('name', name);
  };
  const isRegencyNeeded = category.nomineeKind === 'regency';
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t('forward.province')}
        required
        error={errorOf('provinceCode')}
        value={given.provinceCode}
        onChange={({ target }) => {
          choose('provinceCode', target.value, open.find(({ code }) => code === target.value)?.name ?? '');
        }}
      >
        <option value="">{t('forward.province.choose')}</option>
        {open.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {takesRegency(category) && (
        <SelectField
          label={t('forward.regency')}
          required={isRegencyNeeded}
          optional={!isRegencyNeeded}
          disabled={given.provinceCode === ''}
          error={errorOf('regencyCode')}
          value={given.regencyCode}
          onChange={({ target }) => {
            const known = regencies.data?.items.find(({ code }) => code === target.value);
            choose('regencyCode', target.value, known?.name ?? '');
          }}
        >
          <option value="">{t('forward.regency.choose')}</option>
          {regencies.data?.items.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {!isNamedByRegion(category) && (
        <div className="sm:col-span-2">
          <TextField
            label={t('forward.name')}
            required
            maxLength={200}
            hint={t(category.nomineeKind === 'village' ? 'forward.name.village' : 'forward.name.company')}
            error={errorOf('name')}
            {...form.register('name')}
          />
        </div>
      )}
      {isNamedByRegion(category) && given.name !== '' && (
        <p className="text-sm text-quiet sm:col-span-2" role="status">
          {t('forward.name.official', { name: given.name })}
        </p>
      )}
    </div>
  );
}
