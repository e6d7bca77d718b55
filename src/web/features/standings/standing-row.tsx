import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { useDecidedBy } from '../rankings/decided-by.js';
import { rankingPath } from '../rankings/ranking-names.js';
import { useCodeName } from '../rankings/use-names.js';
import { useScene } from '../rankings/use-scene.js';
import { type StandingLine, stageScore } from './standing-rows.js';
import { standingsMessages } from './standings.messages.js';

type Computed = Schemas['ComputedNomineeView'];

interface RowProps {
  readonly line: StandingLine;
  readonly stages: readonly string[];
  readonly showsExact: boolean;
  /** What the rank is called ("Juara I"). */
  readonly label: string | null;
  readonly columns: number;
}

export function StandingRow({ line, stages, showsExact, label, columns }: RowProps) {
  const t = useMessages(standingsMessages);
  const format = useFormat();
  const decidedBy = useDecidedBy();
  const { computed, isTied, isLastAward } = line;
  return (
    <>
      <tr className="hover:bg-base-200/60">
        <td className="tabular text-right text-lg leading-none font-bold">
          {computed.rank === null ? '–' : format.number(computed.rank)}
        </td>
        <NomineeCell computed={computed} label={label} />
        {stages.map((stage) => (
          <td key={stage} className="tabular text-right">
            {format.number(stageScore(computed, stage))}
          </td>
        ))}
        <td className="tabular text-right text-base font-bold">{format.number(computed.final)}</td>
        {showsExact && <td className="tabular text-right text-xs break-all">{computed.finalExact ?? '–'}</td>}
        <MarginCell line={line} />
        <td className="min-w-36">
          {decidedBy(computed.decidedBy)}
          {isTied && (
            <span className="ml-2">
              <Badge tone="warning">{t('standing.tie')}</Badge>
            </span>
          )}
        </td>
        <td className="min-w-40 text-xs">
          <Notes computed={computed} />
        </td>
      </tr>
      {isLastAward && (
        <tr aria-hidden className="border-0">
          <td colSpan={columns} className="border-t-2 border-primary py-0.5 text-xs font-medium text-primary">
            ↑ {t('standing.cut')}
          </td>
        </tr>
      )}
    </>
  );
}

export function UnrankedRow({ computed, columns }: { readonly computed: Computed; readonly columns: number }) {
  const t = useMessages(standingsMessages);
  const nameOf = useCodeName();
  const gates = computed.failedGates.map(nameOf).join(', ');
  return (
    <tr>
      <td className="text-right text-quiet">–</td>
      <NomineeCell computed={computed} label={null} />
      <td colSpan={columns - 2} className="text-quiet">
        {t(`status.${computed.status}`)}
        {gates === '' ? '' : `: ${gates}`}
      </td>
    </tr>
  );
}

function NomineeCell({ computed, label }: { readonly computed: Computed; readonly label: string | null }) {
  const t = useMessages(standingsMessages);
  const { ranking } = useScene();
  return (
    <td className="min-w-48">
      <Link
        to={`${rankingPath(ranking.id, 'explanation')}?nominee=${computed.nominationId}`}
        className="link link-hover font-semibold"
        aria-label={t('standing.explain', { name: computed.nominee.name })}
      >
        {computed.nominee.name}
      </Link>
      {label !== null && <span className="block text-xs text-primary">{label}</span>}
    </td>
  );
}

const WIDEST_PX = 64;

/** The margin as a number, and as a bar beside the widest of the order. */
function MarginCell({ line }: { readonly line: StandingLine }) {
  const format = useFormat();
  const { marginToNext } = line.computed;
  return (
    <td className="tabular text-right">
      {marginToNext === null ? '–' : format.number(marginToNext)}
      <span aria-hidden className="mt-1 ml-auto block h-1 rounded bg-base-300" style={{ width: WIDEST_PX }}>
        <span
          className="ml-auto block h-1 rounded bg-primary"
          style={{ width: Math.round(WIDEST_PX * line.marginShare) }}
        />
      </span>
    </td>
  );
}

function Notes({ computed }: { readonly computed: Computed }) {
  const t = useMessages(standingsMessages);
  const nameOf = useCodeName();
  return computed.flags.map(({ kind, stage, detail }) => (
    <span key={`${kind}/${stage}/${detail}`} className="block">
      {kind === 'coverage-low'
        ? t('standing.coverage', { stage: nameOf(stage) })
        : t('standing.organisation', { stage: nameOf(stage), name: detail })}
    </span>
  ));
}
