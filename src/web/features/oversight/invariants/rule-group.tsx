import { Circle, CircleCheck, CircleX } from 'lucide-react';
import { Link } from 'react-router';

import { type Schemas } from '../../../api/client.js';
import { useMessages } from '../../../i18n/messages.js';
import { historyPath } from '../audit/subject-page.js';
import { isKnown, useSubjectName } from '../audit/use-names.js';
import { invariantsMessages } from './invariants.messages.js';
import { ruleMessages } from './rules.messages.js';
import { type Group, offenderType, type Rule } from './rules.js';

interface GroupProps {
  readonly group: Group;
  readonly rules: readonly Rule[];
}

/** The invariants of one part of the award, the broken ones first. */
export function RuleGroup({ group, rules }: GroupProps) {
  const t = useMessages(invariantsMessages);
  if (rules.length === 0) return null;
  const ordered = rules.toSorted((a, b) => Number(a.report?.holds ?? true) - Number(b.report?.holds ?? true));
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg font-semibold">{t(`group.${group}`)}</h2>
      <ul className="surface divide-y divide-base-300">
        {ordered.map((rule) => (
          <RuleLine key={rule.code} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function RuleLine({ rule: { code, report } }: { readonly rule: Rule }) {
  const words = useMessages(ruleMessages);
  return (
    <li className="flex flex-col gap-x-3 gap-y-1 px-4 py-3 text-sm sm:flex-row sm:items-start">
      <State report={report} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{isKnown(ruleMessages, code) ? words(code) : code}</p>
        <code className="text-xs break-all text-quiet">{code}</code>
        {report?.holds === false && <Offenders code={code} ids={report.violations} />}
      </div>
    </li>
  );
}

function State({ report }: { readonly report: Schemas['InvariantView'] | null }) {
  const t = useMessages(invariantsMessages);
  const [Sign, tone, word] = report
    ? report.holds
      ? ([CircleCheck, 'text-success', 'invariants.holds'] as const)
      : ([CircleX, 'text-error', 'invariants.broken'] as const)
    : ([Circle, 'text-quiet', 'invariants.unknown'] as const);
  return (
    <span className={`flex w-32 shrink-0 items-center gap-1.5 pt-0.5 text-xs font-medium whitespace-nowrap ${tone}`}>
      <Sign size={16} aria-hidden className="shrink-0" />
      {t(word)}
    </span>
  );
}

/** The rows that break a rule; where they have a history in the trail, the way to it. */
function Offenders({ code, ids }: { readonly code: string; readonly ids: readonly string[] }) {
  const t = useMessages(invariantsMessages);
  const subjectName = useSubjectName();
  const type = offenderType(code);
  const kind = type === null ? t('invariants.places') : subjectName(type).toLowerCase();
  return (
    <div className="mt-2">
      <p className="text-error">{t('invariants.offenders', { kind })}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {ids.map((id) => (
          <li key={id}>
            {type === null ? (
              <code className="text-xs">{id}</code>
            ) : (
              <Link to={historyPath({ type, id })} className="link inline-block min-h-6 text-primary">
                <code className="text-xs break-all">{id}</code>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
