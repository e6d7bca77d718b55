import { type RefObject, useEffect, useRef, useState } from 'react';

import { queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { completenessOf } from '../submissions/completeness.js';
import { completenessMessages } from '../submissions/completeness.messages.js';
import { ownNominationsMessages } from './own-nominations.messages.js';

interface CompletenessCellProps {
  readonly nominationId: string;
  readonly rubricId: string;
}

/** How complete one file is; asked for only when its row comes into view. */
export function CompletenessCell({ nominationId, rubricId }: CompletenessCellProps) {
  const t = useMessages(ownNominationsMessages);
  const words = useMessages(completenessMessages);
  const place = useRef<HTMLDivElement>(null);
  const enabled = useIsSeen(place);
  const params = { path: { id: nominationId } };
  const figures = queries.useQuery('get', '/api/v1/nominations/{id}/figures', { params }, { enabled });
  const evidence = queries.useQuery('get', '/api/v1/nominations/{id}/evidence', { params }, { enabled });
  const rubric = queries.useQuery('get', '/api/v1/rubrics/{id}', { params: { path: { id: rubricId } } }, { enabled });
  const isKnown = figures.data && evidence.data && rubric.data;
  const { given, required } = isKnown
    ? completenessOf(rubric.data.body.stages, figures.data.items, evidence.data.items)
    : { given: 0, required: 0 };
  return (
    <div ref={place} className="w-32">
      <progress
        className={`progress h-1.5 w-full ${isKnown && given === required ? 'progress-success' : 'progress-primary'}`}
        aria-label={words('complete.title')}
        value={given}
        max={Math.max(1, required)}
      />
      <p className="tabular text-xs text-quiet">{isKnown ? t('own.of', { given, required }) : ' '}</p>
    </div>
  );
}

/** True from the moment on at which the element has been in view. */
function useIsSeen(place: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current || isSeen) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true) setSeen(true);
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
    };
  }, [place, isSeen]);
  return isSeen;
}
