import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice, QueryView } from '../../shared/states.js';
import { Part } from '../rankings/part.js';
import { useFilters } from '../rankings/use-filters.js';
import { useRubric, useScene } from '../rankings/use-scene.js';
import { NumbersGuard } from '../standings/numbers.js';
import { PanelOptions } from './panel-options.js';
import { RuleOptions } from './rule-options.js';
import { AS_OFFICIAL, fromParam, isAsOfficial, type Supposition, toParam, whatIfBody } from './supposition.js';
import { weightGroups } from './weight-groups.js';
import { WeightSliders } from './weight-sliders.js';
import { WhatIfResult } from './what-if-result.js';
import { whatIfsMessages } from './what-ifs.messages.js';

/** Supposing another rule or another panel. The supposition stands in the address; its answer is kept nowhere. */
export function Component() {
  const { category } = useScene();
  const rubric = useRubric(category.rubricId);
  return (
    <NumbersGuard>
      <QueryView query={rubric} lines={14}>
        {({ body }) => <Desk body={body} />}
      </QueryView>
    </NumbersGuard>
  );
}

interface Answer {
  readonly asked: string;
  readonly view: Schemas['WhatIfView'];
}

function Desk({ body }: { readonly body: Schemas['RubricBody'] }) {
  const t = useMessages(whatIfsMessages);
  const { ranking } = useScene();
  const { supposition, set, write } = useSupposition();
  const asking = useMutation<Answer, unknown, Supposition>({
    mutationFn: async (wish) => {
      const request = { params: { path: { id: ranking.id } }, body: whatIfBody(wish) };
      return { asked: toParam(wish), view: await answered(api.POST('/api/v1/rankings/{id}/what-ifs', request)) };
    },
  });
  return (
    <Part title={t('what-if.title')} lead={t('what-if.lead')}>
      <div className="grid items-start gap-6 2xl:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
        <div className="no-print grid items-start gap-x-6 lg:grid-cols-2 2xl:grid-cols-1">
          <Section title={t('what-if.weights')} lead={t('what-if.weights.lead')}>
            <WeightSliders group={weightGroups(body)} supposition={supposition} onChange={set} />
          </Section>
          <div>
            <Section title={t('what-if.rule')}>
              <RuleOptions body={body} supposition={supposition} onChange={set} />
            </Section>
            <Section title={t('what-if.panel')}>
              <PanelOptions supposition={supposition} onChange={set} />
            </Section>
          </div>
          <AskBar
            isNothing={isAsOfficial(supposition)}
            isPending={asking.isPending}
            onAsk={() => {
              write();
              asking.mutate(supposition);
            }}
            onReset={() => {
              set(AS_OFFICIAL);
              asking.reset();
            }}
          />
        </div>
        <div className="min-w-0">
          {asking.isError && <ProblemNotice error={asking.error} />}
          {asking.data && (
            <WhatIfResult view={asking.data.view} isOutdated={asking.data.asked !== toParam(supposition)} />
          )}
        </div>
      </div>
    </Part>
  );
}

const WRITTEN_AFTER_MS = 300;

/** The supposition; written into the address once it rests, because a slider moves faster than an address can be changed. */
function useSupposition() {
  const [{ suppose }, change] = useFilters(['suppose'] as const);
  const [supposition, set] = useState(() => fromParam(suppose));
  const wanted = toParam(supposition);
  const write = useCallback(() => {
    change({ suppose: wanted });
  }, [change, wanted]);
  useEffect(() => {
    if (wanted === suppose) return undefined;
    const timer = setTimeout(write, WRITTEN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [suppose, wanted, write]);
  return { supposition, set, write };
}

interface BarProps {
  readonly isNothing: boolean;
  readonly isPending: boolean;
  readonly onAsk: () => void;
  readonly onReset: () => void;
}

function AskBar({ isNothing, isPending, onAsk, onReset }: BarProps) {
  const t = useMessages(whatIfsMessages);
  // Said once somebody has tried, not before anything was touched.
  const [hasTried, setTried] = useState(false);
  return (
    <div className="surface sticky bottom-0 z-20 flex flex-wrap items-center gap-2 p-3 lg:col-span-full">
      <button
        type="button"
        className="btn btn-primary"
        disabled={isPending}
        onClick={() => {
          setTried(true);
          if (!isNothing) onAsk();
        }}
      >
        {isPending && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('what-if.compute')}
      </button>
      <button type="button" className="btn btn-ghost" onClick={onReset}>
        {t('what-if.reset')}
      </button>
      {hasTried && isNothing && (
        <p role="status" className="text-sm text-warning">
          {t('what-if.nothing')}
        </p>
      )}
    </div>
  );
}
