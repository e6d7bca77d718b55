import { ArrowRight } from 'lucide-react';
import { type ReactNode } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Deadline } from '../../../shared/deadline.js';
import { useNow } from '../../../shared/use-now.js';
import { type MyWork } from './use-work.js';
import { type Group, phaseOf } from './work-groups.js';
import { workMessages } from './work.messages.js';

/** The few numbers that say what is left, each the way to it. */
export function TodoStrip({ work }: { readonly work: MyWork }) {
  const t = useMessages(workMessages);
  const now = useNow();
  const open = work.groups.filter(({ isDecided }) => !isDecided);
  const cells = open.flatMap(({ lines }) => lines).flatMap((line) => [...line.cells.values()]);
  const count = (...states: string[]): number => cells.filter(({ state }) => states.includes(state)).length;
  const deadlines = open
    .flatMap(({ stages }) => stages)
    .filter((stage) => stage.submitted < stage.total && phaseOf(stage, now) === 'open')
    .flatMap(({ closesAt }) => closesAt ?? []);
  const next = deadlines.toSorted()[0];
  return (
    <section aria-labelledby="todo" className="surface mb-6 p-4 sm:p-5">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="todo" className="text-lg font-semibold">
          {t('todo.title')}
        </h2>
        {next !== undefined && (
          <p className="text-sm">
            {t('todo.next')}: <Deadline at={next} />
          </p>
        )}
      </div>
      <GoOn groups={open} undeclared={work.undeclared} now={now} />
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Tile to="/app/work/declarations" count={work.undeclared} isUrgent={work.undeclared > 0}>
          {t('todo.declare')}
        </Tile>
        <Tile to="/app/work" count={count('awaited', 'draft')}>
          {t('todo.mark')}
        </Tile>
        <Tile to="/app/work?show=ready" count={count('ready')} isUrgent={count('ready') > 0}>
          {t('todo.submit')}
        </Tile>
        <Tile to="/app/work?show=all" count={count('submitted')}>
          {t('todo.submitted', { total: cells.length })}
        </Tile>
      </ul>
    </section>
  );
}

interface GoOnProps {
  readonly groups: readonly Group[];
  readonly undeclared: number;
  readonly now: number;
}

/** The sheet to go on with: one that is begun, else the next one, where the deadline is nearest; without any, declaring. */
function GoOn({ groups, undeclared, now }: GoOnProps) {
  const t = useMessages(workMessages);
  const open = groups.flatMap((group) =>
    group.stages
      .filter((stage) => phaseOf(stage, now) === 'open')
      .flatMap(({ code }) =>
        group.lines.filter((line) => line.isDeclared).map((line) => ({ line, cell: line.cells.get(code) })),
      ),
  );
  const found = open.find(({ cell }) => cell?.state === 'draft') ?? open.find(({ cell }) => cell?.state === 'awaited');
  if (!found?.cell)
    return undeclared === 0 ? null : (
      <Link to="/app/work/declarations" className="btn btn-primary mb-4">
        {t('todo.go-declare')}
        <ArrowRight size={18} aria-hidden />
      </Link>
    );
  const { line, cell } = found;
  return (
    <Link to={`/app/work/${cell.key}`} className="btn btn-primary mb-4">
      {t(cell.state === 'draft' ? 'todo.go-on' : 'todo.begin', { name: line.nomineeName })}
      <ArrowRight size={18} aria-hidden />
    </Link>
  );
}

interface TileProps {
  readonly to: string;
  readonly count: number;
  readonly isUrgent?: boolean;
  readonly children: ReactNode;
}

function Tile({ to, count, isUrgent = false, children }: TileProps) {
  const format = useFormat();
  return (
    <li>
      <Link
        to={to}
        className={`flex h-full flex-col rounded-field border px-3 py-2 hover:bg-base-200 ${isUrgent ? 'border-primary/50 bg-primary/5' : 'border-base-300'}`}
      >
        <span className={`tabular text-2xl font-bold ${isUrgent ? 'text-primary' : ''}`}>{format.number(count)}</span>
        <span className="text-sm text-quiet">{children}</span>
      </Link>
    </li>
  );
}
