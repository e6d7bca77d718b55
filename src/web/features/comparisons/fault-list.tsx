import { useMessages } from '../../i18n/messages.js';
import { faultPlace } from './comparison-files.js';
import { comparisonsMessages } from './comparisons.messages.js';

interface ListProps {
  readonly title: string;
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}

/** Every fault of the files with the file, the sheet and the cell it lies in. */
export function FaultList({ title, faults }: ListProps) {
  const t = useMessages(comparisonsMessages);
  const placeOf = (field: string): string => {
    const { part, sheet, cell, path } = faultPlace(field);
    return [part && t(`file.${part}`), sheet && t('faults.sheet', { sheet }), cell && t('faults.cell', { cell }), path]
      .filter(Boolean)
      .join(', ');
  };
  return (
    <div role="alert" className="rounded-box border border-error/40 bg-error/8 p-4">
      <h2 className="font-semibold text-error">{title}</h2>
      <p className="mb-2 text-sm">{t('faults.title')}</p>
      <div className="max-h-96 overflow-auto" tabIndex={0} role="region" aria-label={t('faults.title')}>
        <table className="table table-sm">
          <thead className="text-base-content">
            <tr>
              <th scope="col">{t('faults.place')}</th>
              <th scope="col">{t('faults.what')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ field, message }) => (
              <tr key={`${field}:${message}`}>
                <td className="min-w-48 font-medium">{placeOf(field)}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
