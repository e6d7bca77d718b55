import { useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { EvidenceBox } from '../evidence/evidence-box.js';
import { evidenceMessages } from '../evidence/evidence.messages.js';
import { useUploads } from '../evidence/uploads.js';
import { useFigureDesk } from '../indicators/use-figure-desk.js';
import { criteriaOf } from '../submissions/completeness.js';
import { CriterionCard, type FormScene } from './criterion-card.js';
import { useFile } from './file-frame.js';
import { isFillable, stageOf } from './nomination-facts.js';
import { nominationFileMessages } from './nomination-file.messages.js';
import { useNow } from '../../shared/use-now.js';

type RubricStage = Schemas['RubricBodyStage'];

/** The file as a form, drawn from the rubric of its category: what is measured, what is marked, and the evidence for both. */
export function Component() {
  const file = useFile();
  const t = useMessages(nominationFileMessages);
  const words = useMessages(evidenceMessages);
  const { nomination, category, stages, rubric, figures, evidence } = file;
  const now = useNow();
  const canFill = isFillable(nomination, stages, category.level, now);
  const opensAt = stageOf(stages, category.level, 'nomination')?.opensAt;
  const isEarly = nomination.state === 'draft' && opensAt !== undefined && now < Date.parse(opensAt);
  const uploads = useUploads(nomination.id);
  const criteria = useMemo(
    () => new Map(rubric.body.stages.flatMap(criteriaOf).map((criterion) => [criterion.code, criterion])),
    [rubric],
  );
  const { desk, entries } = useFigureDesk(nomination.id, criteria, figures);
  useAnchor();
  const weights = useMemo(() => new Map(rubric.effectiveWeights.map(({ code, display }) => [code, display])), [rubric]);
  const scene: FormScene = { nominationId: nomination.id, canFill, evidence, uploads, desk, entries, weights };
  const interviewCodes = stages.filter(({ kind }) => kind === 'interview').map(({ code }) => code);
  return (
    <>
      <p className="mb-4 text-sm text-quiet">
        {canFill ? `${t('file.autosave')} ${words('evidence.types')}` : t(isEarly ? 'file.not-open' : 'file.closed')}
      </p>
      {rubric.body.stages.map((stage) => (
        <StageSection key={stage.code} stage={stage} scene={scene} isInterview={interviewCodes.includes(stage.code)} />
      ))}
      <Section title={t('general.title')} lead={t('general.lead')}>
        <EvidenceBox
          nominationId={nomination.id}
          criterion={null}
          name={t('general.name')}
          isRequired={false}
          isFillable={canFill}
          evidence={evidence}
          uploads={uploads}
        />
      </Section>
    </>
  );
}

interface StageSectionProps {
  readonly stage: RubricStage;
  readonly scene: FormScene;
  readonly isInterview: boolean;
}

function StageSection({ stage, scene, isInterview }: StageSectionProps) {
  const t = useMessages(nominationFileMessages);
  const format = useFormat();
  const aspects = <Aspects stage={stage} scene={scene} />;
  return (
    <Section title={format.name(stage.names)} lead={t(isInterview ? 'stage.interview' : `stage.${stage.kind}`)}>
      {isInterview ? (
        <details>
          <summary className="link link-primary w-fit cursor-pointer py-1 text-sm font-medium">
            {t('stage.interview.open')}
          </summary>
          <div className="mt-4">{aspects}</div>
        </details>
      ) : (
        aspects
      )}
    </Section>
  );
}

function Aspects({ stage, scene }: { readonly stage: RubricStage; readonly scene: FormScene }) {
  const format = useFormat();
  return (
    <div className="flex flex-col gap-8">
      {stage.aspects.map((aspect) => (
        <div key={aspect.code}>
          <h3 className="mb-3 text-sm font-semibold text-quiet">{format.name(aspect.names)}</h3>
          <div className="flex flex-col divide-y divide-base-300">
            {aspect.criteria.map((criterion) => (
              <CriterionCard key={criterion.code} criterion={criterion} scene={scene} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** A link to a criterion leads there, also when the form was not there yet as the page was opened. */
function useAnchor(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '') return;
    const place = document.getElementById(hash.slice(1));
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [hash]);
}
