import { useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { GateForm } from './gate-form.js';
import { gatesMessages } from './gates.messages.js';
import { type Gate, useGates } from './use-gates.js';

const TONES = { pass: 'success', fail: 'error', pending: 'warning' } as const;

interface SectionProps {
  readonly nominationId: string;
  /** Whether the reader may decide now; the server has the last word. */
  readonly canDecide: boolean;
  readonly onDirty: (key: string, isDirty: boolean) => void;
}

/** The conditions that a file passes or fails, each with its decision. */
export function GatesSection(props: SectionProps) {
  const t = useMessages(gatesMessages);
  const gates = useGates(props.nominationId);
  return (
    <Section title={t('gates.title')} lead={t('gates.lead')}>
      <QueryView query={gates} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-quiet">{t('gates.none')}</p>
          ) : (
            <ul className="divide-y divide-base-300">
              {items.map((gate) => (
                <GateRow key={gate.gate} gate={gate} {...props} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}

function GateRow({ gate, nominationId, canDecide, onDirty }: SectionProps & { readonly gate: Gate }) {
  const t = useMessages(gatesMessages);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const name = format.name(gate.names);
  const isDecided = gate.version !== null;
  return (
    <li id={`gate-${gate.gate}`} className="scroll-mt-4 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-medium">{name}</p>
          {gate.reason !== null && <p className="max-w-prose text-sm text-quiet">{gate.reason}</p>}
          {gate.decidedAt !== null && (
            <p className="text-xs text-quiet">{t('gate.decided', { at: format.instant(gate.decidedAt) })}</p>
          )}
        </div>
        <div className="flex items-center gap-2">
          <Badge tone={TONES[gate.outcome]}>{t(`gate.${gate.outcome}`)}</Badge>
          {canDecide && !isOpen && (
            <button
              type="button"
              className="btn btn-sm"
              aria-label={t(isDecided ? 'gate.change-named' : 'gate.decide-named', { name })}
              onClick={() => {
                setOpen(true);
              }}
            >
              {t(isDecided ? 'gate.change' : 'gate.decide')}
            </button>
          )}
        </div>
      </div>
      {isOpen && (
        <GateForm
          nominationId={nominationId}
          gate={gate}
          onDirty={onDirty}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}
