import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { SelectField, TextField } from '../../../shared/field.js';
import { auditMessages } from './audit.messages.js';
import { eventMessages } from './events.messages.js';
import { subjectMessages } from './subjects.messages.js';
import { type AuditFilters, explorerPath, FILTERS } from './use-audit.js';
import { useEventName, useSubjectName } from './use-names.js';

interface FormProps {
  readonly filters: AuditFilters;
  /** What the server says against a filter, by its field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What to look for. It becomes part of the address when it is asked for, so that a link shows the same entries. */
export function AuditFilterForm({ filters, errors }: FormProps) {
  const t = useMessages(auditMessages);
  const navigate = useNavigate();
  const eventName = useEventName();
  const subjectName = useSubjectName();
  const { register, handleSubmit } = useForm<AuditFilters>({ values: { ...EMPTY, ...filters } });
  const submit = handleSubmit((wish) => {
    const given = FILTERS.map((name) => [name, wish[name]?.trim() ?? '']).filter(([, value]) => value !== '');
    return navigate(explorerPath(Object.fromEntries(given) as AuditFilters));
  });
  return (
    <form
      aria-label={t('audit.filters')}
      role="search"
      className="no-print mb-4 grid grid-cols-2 items-start gap-3 max-sm:*:nth-[n+3]:col-span-2 xl:grid-cols-[1.4fr_1fr_1.4fr_1.4fr_auto]"
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <SelectField label={t('audit.event')} error={errors.event} {...register('event')}>
        <option value="">{t('audit.all')}</option>
        {unknown(filters.event, eventMessages)}
        {Object.keys(eventMessages)
          .map((event) => ({ event, name: eventName(event) }))
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map(({ event, name }) => (
            <option key={event} value={event}>
              {name}
            </option>
          ))}
      </SelectField>
      <SelectField label={t('audit.subject-type')} error={errors.subjectType} {...register('subjectType')}>
        <option value="">{t('audit.all')}</option>
        {unknown(filters.subjectType, subjectMessages)}
        {Object.keys(subjectMessages).map((type) => (
          <option key={type} value={type}>
            {subjectName(type)}
          </option>
        ))}
      </SelectField>
      <IdField label={t('audit.subject-id')} error={errors.subjectId} {...register('subjectId')} />
      <IdField label={t('audit.actor-id')} error={errors.actorId} {...register('actorId')} />
      <div className="col-span-2 flex gap-2 xl:col-span-1 xl:pt-6">
        <button type="submit" className="btn btn-primary">
          {t('audit.apply')}
        </button>
        <button
          type="button"
          className="btn btn-ghost"
          disabled={Object.keys(filters).length === 0}
          onClick={() => void navigate('/app/audit')}
        >
          {t('audit.clear')}
        </button>
      </div>
    </form>
  );
}

const EMPTY: Required<AuditFilters> = { event: '', subjectType: '', subjectId: '', actorId: '' };

const IdField = (props: Parameters<typeof TextField>[0]) => (
  <TextField {...props} autoComplete="off" spellCheck={false} className="font-mono text-sm" />
);

/** A code that came with the address and has no words yet. */
const unknown = (code: string | undefined, messages: object) =>
  code !== undefined && !Object.hasOwn(messages, code) && <option value={code}>{code}</option>;
