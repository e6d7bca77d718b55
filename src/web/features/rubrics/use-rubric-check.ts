import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { dataOf } from '../../api/answer.js';
import { api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Body } from './rubric-body.js';

const PAUSE_MS = 500;

export interface RubricCheck {
  readonly faults: readonly Schemas['RubricFault'][];
  readonly isChecking: boolean;
  /** The check could not be made: the server is out of reach, or refuses. */
  readonly error: unknown;
}

/** What the server finds wrong with the document, asked again whenever typing pauses. Nothing is stored. */
export function useRubricCheck(body: Body, enabled: boolean): RubricCheck {
  const { language } = useFormat();
  const settled = useSettled(JSON.stringify(body));
  const check = useQuery({
    queryKey: ['rubric-check', language, settled],
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    staleTime: Infinity,
    queryFn: async () => dataOf(await api.POST('/api/v1/rubrics/validation', { body: JSON.parse(settled) as Body })),
  });
  return {
    faults: check.data?.faults ?? [],
    isChecking: enabled && (check.isFetching || settled !== JSON.stringify(body)),
    error: check.error,
  };
}

/** The value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
