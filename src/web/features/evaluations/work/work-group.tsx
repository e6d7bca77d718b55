import { type CSSProperties } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Badge } from '../../../shared/badge.js';
import { Deadline } from '../../../shared/deadline.js';
import { type KeptRubric } from '../store/evaluator-database.js';
import { useStageName } from './stage-names.js';
import { useNow } from '../../../shared/use-now.js';
import { WorkCell } from './work-cell.js';
import { type Group, type Line, phaseOf, type StageHead } from './work-groups.js';
import { workMessages } from './work.messages.js';

interface WorkGroupProps {
  readonly group: Group;
  readonly lines: readonly Line[];
  readonly rubrics: readonly KeptRubric[];
  /** The one stage that is looked at; null for all. */
  readonly stage: string | null;
}

/** Nominees of one ranking by name, a column for each stage that this person marks. */
export function WorkGroup({ group, lines, rubrics, stage }: WorkGroupProps) {
  const t = useMessages(workMessages);
  const stageName = useStageName(rubrics);
  const stages = group.stages.filter(({ code }) => stage === null || code === stage);
  const columns = {
    '--columns': `minmax(10rem, 24rem) repeat(${String(stages.length)}, minmax(0, 16rem))`,
  } as CSSProperties;
  const grid = 'sm:grid sm:grid-cols-(--columns) sm:gap-x-4';
  return (
    <section className="surface mb-6 overflow-hidden" aria-labelledby={`ranking-${group.rankingId}`} style={columns}>
      <header className="border-b border-base-300 px-4 pt-4 pb-3 sm:px-5">
        <GroupTitle group={group} />
        <div className={`${grid} mt-3 grid gap-y-3 sm:items-end`}>
          <p className="hidden text-xs font-semibold text-quiet sm:block">{t('group.nominee')}</p>
          {stages.map((head) => (
            <StageSummary key={head.code} head={head} name={stageName(head.code, group.category?.rubricId)} />
          ))}
        </div>
      </header>
      <ul className="divide-y divide-base-300">
        {lines.map((line) => (
          <li key={line.nominationId} className={`${grid} grid gap-y-1 px-4 py-2 sm:items-center sm:px-5`}>
            <p className="min-w-0 py-1 font-medium">{line.nomineeName}</p>
            {stages.map(({ code }) => (
              <WorkCell key={code} line={line} stage={code} name={stageName(code, group.category?.rubricId)} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function GroupTitle({ group }: { readonly group: Group }) {
  const t = useMessages(workMessages);
  const format = useFormat();
  const { category } = group;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div>
        <h2 id={`ranking-${group.rankingId}`} className="text-lg font-semibold">
          {format.name(group.names)}
        </h2>
        <p className="min-h-5 text-sm text-quiet">
          {category &&
            `${t('group.edition', { label: category.edition.label })} · ${t(`group.level.${category.level}`)}`}
          {category?.edition.isSynthetic && ` · ${t('group.synthetic')}`}
          {group.isDecided && <Badge>{t('group.decided')}</Badge>}
        </p>
      </div>
      <Link to={`/app/work/rankings/${group.rankingId}`} className="no-print btn btn-sm">
        {t('group.panel')}
      </Link>
    </div>
  );
}

function StageSummary({ head, name }: { readonly head: StageHead; readonly name: string }) {
  const t = useMessages(workMessages);
  const { submitted, total } = head;
  const words = t('group.progress', { submitted, total });
  return (
    <div className="text-xs">
      <p className="text-sm font-semibold">{name}</p>
      <div className="flex items-center gap-2">
        <progress
          className="progress progress-primary h-1.5 w-16"
          value={submitted}
          max={total}
          aria-label={`${name}: ${words}`}
        />
        <span className="text-quiet">{words}</span>
      </div>
      <Times head={head} />
    </div>
  );
}

function Times({ head }: { readonly head: StageHead }) {
  const t = useMessages(workMessages);
  const phase = phaseOf(head, useNow());
  if (phase === 'unscheduled') return <p className="text-quiet">{t('group.unscheduled')}</p>;
  return (
    <p>
      {phase === 'upcoming' ? t('group.opens') : t('group.closes')}{' '}
      <Deadline at={(phase === 'upcoming' ? head.opensAt : head.closesAt) ?? ''} />
    </p>
  );
}
