import { useMemo } from 'react';

import { useFormat } from '../../i18n/use-format.js';
import { rubricNames } from './rubric-names.js';
import { useNominations, useRubric, useScene } from './use-scene.js';

/** The name of a nominee by the id of its nomination; the id itself while names are on their way. */
export function useNomineeName(): (nominationId: string) => string {
  const { data } = useNominations(useScene().ranking.id);
  return useMemo(() => {
    const names = new Map(data?.map(({ id, nominee }) => [id, nominee.name]));
    return (id) => names.get(id) ?? '…';
  }, [data]);
}

/** What a stage, aspect, criterion or gate is called, by its code; the code itself where the rubric does not know it. */
export function useCodeName(): (code: string) => string {
  const format = useFormat();
  const { data } = useRubric(useScene().category.rubricId);
  return useMemo(() => {
    const names = data ? rubricNames(data.body) : new Map<string, never>();
    return (code) => {
      const found = names.get(code);
      return found ? format.name(found) : code;
    };
  }, [data, format]);
}
