import { type ReactNode } from 'react';

import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { toast } from '../../shared/toasts.js';
import { type Gate } from '../gates/use-gates.js';
import { ActConfirm } from '../nominations/act-confirm.js';
import { carryOut, type Terms } from '../nominations/act.js';
import { actMessages } from '../nominations/act.messages.js';
import { type Act, ACTS, mayFollow } from '../nominations/next-states.js';
import { fileMessages } from './file.messages.js';
import { type ReviewScene } from './scene.js';
import { type Unchecked } from './unchecked.js';

const LOOK: Readonly<Record<Act, string>> = {
  verify: 'btn',
  return: 'btn',
  fail: 'btn btn-outline btn-error btn-sm',
  withdraw: 'btn btn-ghost btn-sm',
};

interface DecisionButtonsProps {
  readonly scene: ReviewScene;
  readonly unchecked: Unchecked;
}

/** What can be decided about the file as a whole in the state it is in; passing it stands out once everything is checked. */
export function DecisionButtons({ scene, unchecked: { figures, gates } }: DecisionButtonsProps) {
  const { state } = scene.file.nomination;
  return (
    <div className="flex flex-col gap-2 sm:max-lg:flex-row sm:max-lg:flex-wrap sm:max-lg:items-center">
      {ACTS.filter((act) => mayFollow(state, act)).map((act) => (
        <Decision
          key={act}
          act={act}
          scene={scene}
          look={act === 'verify' && figures.length === 0 ? 'btn btn-primary' : LOOK[act]}
        >
          {act === 'verify' && gates.length > 0 && <PendingGates gates={gates} />}
        </Decision>
      ))}
    </div>
  );
}

interface DecisionProps {
  readonly act: Act;
  readonly scene: ReviewScene;
  readonly look: string;
  readonly children: ReactNode;
}

function Decision({ act, scene, look, children }: DecisionProps) {
  const t = useMessages(fileMessages);
  const words = useMessages(actMessages);
  const format = useFormat();
  const refresh = useRefresh();
  const { nomination, category, stages } = scene.file;
  const { name } = nomination.nominee;
  const zone = stages.find(({ level }) => level === category.level)?.timeZone ?? 'Asia/Jakarta';
  const decide = async (terms: Terms): Promise<void> => {
    await carryOut(act, nomination.id, terms);
    await refresh('/api/v1/nominations');
    toast(words(`act.done.${act}`, { name }));
  };
  return (
    <ActConfirm
      act={act}
      title={words(`act.${act}.one`, { name })}
      about={
        <>
          <p className="font-medium">{t('decide.about', { name, category: format.name(category.names) })}</p>
          {children}
        </>
      }
      zone={zone}
      trigger={words(`act.${act}`)}
      triggerClass={look}
      onConfirm={decide}
    />
  );
}

function PendingGates({ gates }: { readonly gates: readonly Gate[] }) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  const names = gates.map((gate) => format.name(gate.names)).join(', ');
  return <p className="text-warning">{t('decide.gates', { names })}</p>;
}
