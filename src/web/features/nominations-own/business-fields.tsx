import { type UseFormReturn } from 'react-hook-form';

import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField, TextField } from '../../shared/field.js';
import { type PutForward } from './put-forward.js';
import { putForwardMessages } from './put-forward.messages.js';

interface BusinessFieldsProps {
  readonly category: Schemas['CategoryView'];
  readonly form: UseFormReturn<PutForward>;
  readonly errorOf: (field: keyof PutForward) => string | undefined;
}

const FOREVER = { staleTime: Infinity };

/** What is asked of a business only: sector, size, number. */
export function BusinessFields({ category, form, errorOf }: BusinessFieldsProps) {
  const t = useMessages(putForwardMessages);
  const format = useFormat();
  const sectors = queries.useQuery('get', '/api/v1/reference/sectors', {}, FOREVER);
  const sizes = queries.useQuery('get', '/api/v1/reference/size-classes', {}, FOREVER);
  const isSectorNeeded = category.split === 'sector';
  const open = (sectors.data?.items ?? []).filter(({ code }) => !isSectorNeeded || category.divisions.includes(code));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t('forward.sector')}
        required={isSectorNeeded}
        optional={!isSectorNeeded}
        error={errorOf('sectorCode')}
        {...form.register('sectorCode')}
      >
        <option value="">{t(isSectorNeeded ? 'forward.sector.choose' : 'forward.none')}</option>
        {open.map(({ code, names }) => (
          <option key={code} value={code}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('forward.size')}
        optional
        error={errorOf('sizeClassCode')}
        {...form.register('sizeClassCode')}
      >
        <option value="">{t('forward.none')}</option>
        {sizes.data?.items.map(({ code, names }) => (
          <option key={code} value={code}>
            {format.name(names)}
          </option>
        ))}
      </SelectField>
      <div className="sm:col-span-2">
        <TextField
          label={t('forward.number')}
          optional
          inputMode="numeric"
          autoComplete="off"
          maxLength={13}
          hint={t('forward.number.hint')}
          error={errorOf('businessNumber')}
          {...form.register('businessNumber')}
        />
      </div>
    </div>
  );
}
