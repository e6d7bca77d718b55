import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Completeness, type Gap } from './completeness.js';
import { completenessMessages } from './completeness.messages.js';

/** How much of what is required is there, as a bar and in words. */
export function CompletenessMeter({ completeness: { given, required } }: { readonly completeness: Completeness }) {
  const t = useMessages(completenessMessages);
  const isWhole = given === required;
  const words = required === 0 ? t('complete.nothing') : t('complete.count', { given, required });
  return (
    <div>
      <p className="mb-1.5 flex items-baseline justify-between gap-3 text-sm">
        <span className="font-medium">{t('complete.title')}</span>
        <span className="tabular text-quiet">{words}</span>
      </p>
      <progress
        className={`progress w-full ${isWhole ? 'progress-success' : 'progress-primary'}`}
        aria-label={t('complete.title')}
        value={given}
        max={Math.max(1, required)}
      />
      {isWhole && required > 0 && (
        <p className="mt-1 flex items-center gap-1.5 text-sm font-medium text-success">
          <CircleCheck size={16} aria-hidden />
          {t('complete.all')}
        </p>
      )}
    </div>
  );
}

interface GapListProps {
  readonly gaps: readonly Gap[];
  /** The page that holds the form; each gap leads to its place there. */
  readonly formPath: string;
}

/** Everything that is still missing, each a way to its place in the form. */
export function GapList({ gaps, formPath }: GapListProps) {
  const t = useMessages(completenessMessages);
  const format = useFormat();
  if (gaps.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-medium">{t('complete.missing')}</p>
      <ul className="mt-1 flex flex-col">
        {gaps.map(({ kind, criterion }) => (
          <li key={`${kind}-${criterion.code}`}>
            <Link
              to={`${formPath}#${criterion.code}`}
              className="link link-hover -mx-2 block rounded-field px-2 py-1 text-primary hover:bg-base-200"
            >
              {t(`complete.${kind}`, { name: format.name(criterion.names) })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
