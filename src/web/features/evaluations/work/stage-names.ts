import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type KeptRubric } from '../store/evaluator-database.js';
import { workMessages } from './work.messages.js';

/** What a stage is called: by the rubric, or by the usual name of its code before a rubric may be read. */
export function useStageName(rubrics: readonly KeptRubric[]): (code: string, rubricId?: string) => string {
  const t = useMessages(workMessages);
  const format = useFormat();
  return (code, rubricId) => {
    const own = rubricId === undefined ? rubrics : rubrics.filter(({ id }) => id === rubricId);
    const named = own.flatMap(({ body }) => body.stages).find((stage) => stage.code === code);
    if (named) return format.name(named.names);
    return code === 'DESK' ? t('stage.DESK') : code === 'INT' ? t('stage.INT') : code;
  };
}
