import { Check, EyeOff } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { useScene } from '../rankings/use-scene.js';
import { publicationMessages } from './publication.messages.js';

/** What the public gets to see of this result, and what it never does. */
export function ShownList({ title, ranked }: { readonly title: string; readonly ranked: number }) {
  const t = useMessages(publicationMessages);
  const { publishesScores, nomineeSeesBreakdown } = useScene().edition.settings;
  const lines = [
    { isShown: true, text: t('shown.places', { count: ranked }) },
    { isShown: publishesScores, text: t(publishesScores ? 'shown.scores' : 'shown.no-scores') },
    { isShown: nomineeSeesBreakdown, text: t(nomineeSeesBreakdown ? 'shown.breakdown' : 'shown.no-breakdown') },
    { isShown: false, text: t('shown.never') },
  ];
  return (
    <div>
      <h3 className="text-sm font-semibold">{title}</h3>
      <ul className="mt-2 flex flex-col gap-1.5 text-sm">
        {lines.map(({ isShown, text }) => (
          <li key={text} className="flex gap-2">
            {isShown ? (
              <Check size={16} aria-hidden className="mt-0.5 shrink-0 text-success" />
            ) : (
              <EyeOff size={16} aria-hidden className="mt-0.5 shrink-0 text-quiet" />
            )}
            <span className={isShown ? '' : 'text-quiet'}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
