import { useState } from 'react';

import { unresolvedTies } from '../../../core/decision/index.js';
import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { useScene } from '../rankings/use-scene.js';
import { decisionsMessages } from './decisions.messages.js';
import { EditorLine } from './editor-line.js';
import { type DraftLine, draftOf, linesOf, type Method, type OrderDraft } from './order-draft.js';

interface EditorProps {
  readonly results: readonly Schemas['ComputedNomineeView'][];
  readonly lines: readonly DraftLine[];
  readonly draft: OrderDraft;
  readonly method: Method;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: OrderDraft) => void;
}

/** The order as the plenary leaves it: nominees are moved by one step, and whoever is moved gets a reason. */
export function OrderEditor({ results, lines, draft, method, errors, onChange }: EditorProps) {
  const t = useMessages(decisionsMessages);
  const format = useFormat();
  const [said, setSaid] = useState('');
  const computed = new Map(results.map((one) => [one.nominationId, one]));
  const change = (next: OrderDraft, mover: string): void => {
    const rank = linesOf(next, results, method).find(({ nominationId }) => nominationId === mover)?.rank ?? 0;
    setSaid(t('form.now', { name: computed.get(mover)?.nominee.name ?? '', rank: format.number(rank) }));
    onChange(next);
  };
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-2">
        <h3 className="font-semibold">{t('order.title')}</h3>
        {lines.some(({ isMoved }) => isMoved) && (
          <button
            type="button"
            className="btn btn-ghost btn-sm"
            onClick={() => {
              onChange({ ...draftOf(results, []), reasons: draft.reasons });
            }}
          >
            {t('form.reset')}
          </button>
        )}
      </div>
      <Tie lines={lines} method={method} />
      <ol aria-label={t('order.caption')} className="divide-y divide-base-300 rounded-box border border-base-300">
        {lines.map((line, index) => (
          <EditorLine
            key={line.nominationId}
            line={line}
            computed={computed.get(line.nominationId)}
            lines={lines}
            draft={draft}
            canShare={method !== 'fractional' && lines[index - 1] !== undefined && lines[index - 1]?.rank !== line.rank}
            isFirst={index === 0}
            isLast={index === lines.length - 1}
            errors={errors}
            onMove={change}
            onChange={onChange}
          />
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** A shared rank across the last award place stops the seal: said while it can be mended. */
function Tie({ lines, method }: Pick<EditorProps, 'lines' | 'method'>) {
  const t = useMessages(decisionsMessages);
  const { category } = useScene();
  const places = lines.map(({ nominationId, rank, isMoved }) => ({ nominationId, rank, isOverridden: isMoved }));
  const [tie] = unresolvedTies(places, category.awardPlaces, method);
  if (!tie) return null;
  return (
    <p className="mb-3 rounded-box border border-warning/40 bg-warning/10 px-4 py-3 text-sm font-medium text-warning">
      {t('form.tie', { rank: tie[0]?.rank ?? 0, count: tie.length })}
    </p>
  );
}
