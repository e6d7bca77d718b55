import { isProblem, type Problem } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { ProblemNotice } from '../../shared/states.js';
import { templatesMessages } from './templates.messages.js';

type Fault = NonNullable<Problem['errors']>[number];

/** Why a document was refused: every fault with its place in the file. */
export function ImportFaults({ error }: { readonly error: unknown }) {
  const t = useMessages(templatesMessages);
  const faults = isProblem(error) ? (error.errors ?? []) : [];
  const columns: Column<Fault>[] = [
    { id: 'place', header: t('import.place'), cell: ({ field }) => <code className="text-xs break-all">{field}</code> },
    { id: 'fault', header: t('import.fault'), cell: ({ message }) => message },
  ];
  return (
    <div className="mb-6 flex flex-col gap-3">
      <ProblemNotice error={isProblem(error) ? { ...error, errors: [] } : error} />
      {faults.length > 0 && (
        <DataTable
          caption={t('import.faults')}
          columns={columns}
          rows={faults}
          rowId={({ field, code }) => `${field} ${code}`}
        />
      )}
    </div>
  );
}
