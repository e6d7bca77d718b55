import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { templatesMessages } from './templates.messages.js';

/** A rubric in two lines: what its stages weigh, and how much there is to assess. */
export function RubricOutline({ body }: { readonly body: Schemas['RubricBody'] }) {
  const t = useMessages(templatesMessages);
  const format = useFormat();
  const aspects = body.stages.flatMap((stage) => stage.aspects);
  const criteria = aspects.flatMap((aspect) => aspect.criteria);
  return (
    <div className="text-sm">
      <p className="font-medium">
        {format.name(body.names)} <span className="font-normal text-quiet">{body.code}</span>
      </p>
      <ul aria-label={t('rubric.weights', { name: format.name(body.names) })} className="mt-1 flex h-6 w-full gap-px">
        {body.stages.map(({ code, names, weight }, index) => (
          <li
            key={code}
            title={`${format.name(names)}: ${format.percent(weight)}`}
            className={`flex min-w-0 items-center justify-center overflow-hidden rounded-sm px-1 text-xs font-medium ${index % 2 === 0 ? 'bg-primary/25' : 'bg-primary/10'}`}
            style={{ flexGrow: Number(weight) || 1, flexBasis: 0 }}
          >
            <span className="truncate">
              {code} {format.percent(weight)}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-quiet">
        {t('rubric.counts', { aspects: aspects.length, criteria: criteria.length })}
      </p>
    </div>
  );
}
