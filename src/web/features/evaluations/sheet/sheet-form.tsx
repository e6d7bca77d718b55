import { ArrowRight } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type KeptFile } from '../store/evaluator-database.js';
import { CriterionCard } from './criterion-card.js';
import { sheetMessages } from './sheet.messages.js';
import { StageNotice } from './stage-notice.js';
import { type MarkingSheet, placeOf, type SheetScene } from './use-sheet.js';

const ReopeningNotice = lazy(async () => ({
  default: (await import('../../corrections/reopening-notice.js')).ReopeningNotice,
}));

interface SheetFormProps {
  readonly scene: SheetScene;
  readonly file: KeptFile;
  readonly marking: MarkingSheet;
  readonly onShow: (evidenceId: string) => void;
}

/** Every criterion by aspect, in the order of the rubric. */
export function SheetForm({ scene, file, marking, onShow }: SheetFormProps) {
  const format = useFormat();
  const { work, sheet } = scene;
  const isLocked = sheet?.state === 'submitted' || sheet?.state === 'voided';
  return (
    <>
      <StageNotice scene={scene} />
      {sheet?.state === 'submitted' && (
        <Suspense fallback={<div className="h-11" />}>
          <ReopeningNotice sheet={sheet} />
        </Suspense>
      )}
      {marking.terms.aspects.map((aspect) => (
        <section key={aspect.code} aria-labelledby={`aspect-${aspect.code}`}>
          <h2
            id={`aspect-${aspect.code}`}
            className="border-y border-base-300 bg-base-200 px-4 py-2 text-sm font-semibold sm:px-5"
          >
            {format.name(aspect.names)}
          </h2>
          {aspect.criteria.map((criterion) => (
            <CriterionCard
              key={criterion.code}
              nominationId={work.nominationId}
              nomineeName={work.nomineeName}
              terms={marking.terms}
              criterion={criterion}
              place={placeOf(marking, criterion.code)}
              evidence={file.evidence.filter((one) => one.criterion === criterion.code)}
              isLocked={isLocked}
              onShow={onShow}
            />
          ))}
        </section>
      ))}
      <NextNominee scene={scene} />
    </>
  );
}

function NextNominee({ scene: { neighbours, work } }: { readonly scene: SheetScene }) {
  const t = useMessages(sheetMessages);
  const next = neighbours[neighbours.findIndex(({ key }) => key === work.key) + 1];
  if (!next) return null;
  return (
    <p className="no-print border-t border-base-300 px-4 py-5 text-right sm:px-5">
      <Link to={`/app/work/${next.nominationId}/${next.stage}`} className="btn">
        {t('sheet.next', { name: next.nomineeName })}
        <ArrowRight size={18} aria-hidden />
      </Link>
    </p>
  );
}
