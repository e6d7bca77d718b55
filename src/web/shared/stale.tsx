import { type ReactNode } from 'react';

import { isProblem } from '../api/problem.js';
import { useMessages } from '../i18n/messages.js';
import { staleMessages } from './stale.messages.js';

/** A write on a version that is no longer the newest: nothing was saved. */
export const isStale = (error: unknown): boolean => isProblem(error) && error.status === 412;

/** One field as it is saved now and as this person wants it. */
export interface StaleField {
  readonly label: string;
  readonly theirs: ReactNode;
  readonly yours: ReactNode;
  readonly isSame: boolean;
}

interface StaleNoticeProps {
  readonly fields: readonly StaleField[];
  /** Saves what was typed over what somebody else saved. */
  readonly onKeep: () => void;
  /** Lets go of what was typed. */
  readonly onTake: () => void;
}

/** What somebody else saved beside what was typed, so that nobody's work is lost in silence. */
export function StaleNotice({ fields, onKeep, onTake }: StaleNoticeProps) {
  const t = useMessages(staleMessages);
  return (
    <div role="alert" className="rounded-box border border-warning/40 bg-warning/10 p-4 text-sm">
      <p className="font-semibold text-warning">{t('stale.title')}</p>
      <p className="mt-0.5">{t('stale.lead')}</p>
      <div className="mt-3 overflow-x-auto">
        <table className="table table-sm">
          <thead>
            <tr className="text-base-content">
              <th scope="col">{t('stale.field')}</th>
              <th scope="col">{t('stale.theirs')}</th>
              <th scope="col">{t('stale.yours')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ label, theirs, yours, isSame }) => (
              <tr key={label}>
                <th scope="row" className="font-medium">
                  {label}
                </th>
                <td>{theirs}</td>
                <td className={isSame ? 'text-quiet' : 'font-semibold'}>{isSame ? t('stale.same') : yours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="btn btn-sm" onClick={onTake}>
          {t('stale.take')}
        </button>
        <button type="button" className="btn btn-primary btn-sm" onClick={onKeep}>
          {t('stale.keep')}
        </button>
      </div>
    </div>
  );
}
