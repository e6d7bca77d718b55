import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Figure } from './figure-check.js';
import { FigureValue } from './figure-value.js';
import { figureMessages } from './figure.messages.js';

/** What the secretariat found, where it did. */
export function VerifiedFigure({ figure }: { readonly figure: Figure }) {
  const t = useMessages(figureMessages);
  const format = useFormat();
  const { verified } = figure;
  if (verified.state === 'pending') return null;
  const origin = [
    verified.source === null ? '' : t('figure.verified.by', { source: verified.source }),
    verified.verifiedOn === null ? '' : format.day(verified.verifiedOn),
  ].filter(Boolean);
  return (
    <div className="rounded-field border border-base-300 bg-base-200 px-3 py-2 text-sm">
      <p className="text-xs text-quiet">{t('figure.verified')}</p>
      <p className="font-semibold">
        <FigureValue figure={figure} answer={verified} />
      </p>
      {origin.length > 0 && <p className="text-xs text-quiet">{origin.join(', ')}</p>}
    </div>
  );
}
