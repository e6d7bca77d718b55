import { ArrowLeft, ArrowRight, Keyboard, Printer, ShieldAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { SyntheticWords } from '../../../shared/synthetic-notice.js';
import { type Work } from '../store/evaluator-database.js';
import { sheetMessages } from './sheet.messages.js';
import { type MarkingSheet, type SheetScene } from './use-sheet.js';

// Dialogs are loaded when they are first opened.
const ConflictDialog = lazy(async () => ({
  default: (await import('../../assignments/conflict-dialog.js')).ConflictDialog,
}));
const ShortcutsHelp = lazy(async () => ({ default: (await import('./shortcuts-help.js')).ShortcutsHelp }));

interface SheetHeadProps {
  readonly scene: SheetScene;
  readonly marking: MarkingSheet;
}

/** Who is marked in which stage, the way to the one before and after, and what else can be done. */
export function SheetHead({ scene, marking }: SheetHeadProps) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  const { work, neighbours } = scene;
  const index = neighbours.findIndex(({ key }) => key === work.key);
  return (
    <header className="no-print flex flex-wrap items-end justify-between gap-x-4 gap-y-2 bg-base-100 px-4 pt-4 pb-2 sm:px-5">
      <div className="min-w-0">
        <Link to="/app/work" className="link link-hover text-sm font-medium text-primary">
          ← {t('sheet.up')}
        </Link>
        <h1 className="text-xl font-bold">{work.nomineeName}</h1>
        <p className="text-sm text-quiet">
          {format.name(work.category)} · {format.name(marking.terms.names)}
        </p>
        {scene.isSynthetic && <SyntheticWords />}
      </div>
      <div className="flex flex-wrap items-center gap-1">
        <Tools scene={scene} />
        <Neighbour to={neighbours[index - 1]} direction="previous" />
        <span className="tabular px-1 text-sm text-quiet">
          {t('sheet.place', { place: index + 1, count: neighbours.length })}
        </span>
        <Neighbour to={neighbours[index + 1]} direction="next" />
      </div>
    </header>
  );
}

interface NeighbourProps {
  readonly to: Work | undefined;
  readonly direction: 'previous' | 'next';
}

function Neighbour({ to, direction }: NeighbourProps) {
  const t = useMessages(sheetMessages);
  const Icon = direction === 'previous' ? ArrowLeft : ArrowRight;
  if (!to)
    return (
      <span className="btn btn-square btn-sm btn-disabled" aria-hidden>
        <Icon size={18} />
      </span>
    );
  const label = t(`sheet.${direction}`, { name: to.nomineeName });
  return (
    <Link
      to={`/app/work/${to.nominationId}/${to.stage}`}
      className="btn btn-square btn-sm"
      aria-label={label}
      title={label}
    >
      <Icon size={18} aria-hidden />
    </Link>
  );
}

function Tools({ scene: { work } }: { readonly scene: SheetScene }) {
  const t = useMessages(sheetMessages);
  const [open, setOpen] = useState<'conflict' | 'shortcuts' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <Tool
        label={t('more.shortcuts')}
        onClick={() => {
          setOpen('shortcuts');
        }}
      >
        <Keyboard size={18} aria-hidden />
      </Tool>
      <Tool
        label={t('more.print')}
        onClick={() => {
          print();
        }}
      >
        <Printer size={18} aria-hidden />
      </Tool>
      <Tool
        label={t('more.conflict')}
        onClick={() => {
          setOpen('conflict');
        }}
      >
        <ShieldAlert size={18} aria-hidden />
      </Tool>
      <Suspense fallback={null}>
        {open === 'shortcuts' && <ShortcutsHelp open onClose={close} />}
        {open === 'conflict' && <ConflictDialog nominee={work} onClose={close} />}
      </Suspense>
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const Tool = ({ label, onClick, children }: ToolProps) => (
  <button type="button" className="btn btn-ghost btn-square btn-sm" aria-label={label} title={label} onClick={onClick}>
    {children}
  </button>
);
