import { useMemo } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Section } from '../../shared/page.js';
import { EvidenceRow } from '../evidence/evidence-row.js';
import { type Criterion } from '../indicators/figure-check.js';
import { criteriaOf } from '../submissions/completeness.js';
import { fileMessages } from './file.messages.js';
import { FigureReview, FindingBadge } from './figure-review.js';
import { type ReviewScene } from './scene.js';

type Stage = Schemas['RubricBodyStage'];

/** The file criterion by criterion: figures with what was found, evidence where it belongs. */
export function CriteriaSections({ scene }: { readonly scene: ReviewScene }) {
  const t = useMessages(fileMessages);
  const { rubric, evidence } = scene.file;
  return (
    <>
      {rubric.body.stages.map((stage) => (
        <StageSection key={stage.code} stage={stage} scene={scene} />
      ))}
      {evidence.some(({ criterion }) => criterion === null) && (
        <Section title={t('general.title')}>
          <EvidenceList scene={scene} criterion={null} name={t('general.name')} />
        </Section>
      )}
    </>
  );
}

interface StageSectionProps {
  readonly stage: Stage;
  readonly scene: ReviewScene;
}

function StageSection({ stage, scene }: StageSectionProps) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  const { evidence } = scene.file;
  const isMeasured = stage.kind === 'indicators';
  // What is marked needs a look only where a document is there or ought to be.
  const shown = criteriaOf(stage).filter(
    ({ code, requiresEvidence }) =>
      isMeasured || requiresEvidence === true || evidence.some(({ criterion }) => criterion === code),
  );
  if (shown.length === 0) return null;
  return (
    <Section title={format.name(stage.names)} lead={t(isMeasured ? 'stage.indicators' : 'stage.rubric')}>
      <div className="divide-y divide-base-300">
        {shown.map((criterion) => (
          <CriterionReview key={criterion.code} criterion={criterion} scene={scene} />
        ))}
      </div>
    </Section>
  );
}

function CriterionReview({ criterion, scene }: { readonly criterion: Criterion; readonly scene: ReviewScene }) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  const { file, canAssess, onDirty } = scene;
  const weights = useMemo(
    () => new Map(file.rubric.effectiveWeights.map(({ code, display }) => [code, display])),
    [file.rubric],
  );
  const { code } = criterion;
  const figure = file.figures.find((one) => one.criterion === code);
  const weight = weights.get(code);
  const name = format.name(criterion.names);
  return (
    <article
      id={code}
      tabIndex={-1}
      aria-labelledby={`${code}-name`}
      className="flex scroll-mt-4 flex-col gap-3 py-5 outline-none first:pt-0 last:pb-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 id={`${code}-name`} className="min-w-0 flex-1 basis-56 font-semibold">
          {name}
          {weight !== undefined && (
            <span className="tabular ml-2 text-xs font-normal whitespace-nowrap text-quiet">
              {t('criterion.weight', { weight: format.percent(trimmed(weight)) })}
            </span>
          )}
        </h3>
        {figure && <FindingBadge figure={figure} />}
      </div>
      {figure && (
        <FigureReview
          nominationId={file.nomination.id}
          figure={figure}
          criterion={criterion}
          canVerify={canAssess}
          onDirty={onDirty}
        />
      )}
      <EvidenceList scene={scene} criterion={code} name={name} isRequired={criterion.requiresEvidence === true} />
    </article>
  );
}

/** `12.0000` as people write it: `12`. */
const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

interface EvidenceListProps {
  readonly scene: ReviewScene;
  readonly criterion: string | null;
  readonly name: string;
  readonly isRequired?: boolean;
}

function EvidenceList({ scene, criterion, name, isRequired = false }: EvidenceListProps) {
  const t = useMessages(fileMessages);
  const own = scene.file.evidence.filter((one) => one.criterion === criterion);
  if (own.length === 0)
    return isRequired ? (
      <p className="text-sm font-medium text-warning">{t('evidence.missing')}</p>
    ) : (
      <p className="text-sm text-quiet">{t('evidence.none')}</p>
    );
  return (
    <ul
      aria-label={t('evidence.list', { name })}
      className="divide-y divide-base-300 rounded-box border border-base-300 px-3 sm:px-4"
    >
      {own.map((evidence) => (
        <EvidenceRow key={evidence.id} evidence={evidence} isFillable={false} onView={scene.onView} />
      ))}
    </ul>
  );
}
