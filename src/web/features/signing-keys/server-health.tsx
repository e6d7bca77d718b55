import { queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { systemMessages } from './system.messages.js';

const RENEWED = { refetchInterval: 10_000, retry: false } as const;

/** Whether the process is alive and its database answers, as a monitor outside would ask. */
export function ServerHealth() {
  const t = useMessages(systemMessages);
  const live = queries.useQuery('get', '/health/live', {}, RENEWED);
  const ready = queries.useQuery('get', '/health/ready', {}, RENEWED);
  return (
    <Section title={t('health.title')} lead={t('health.lead')}>
      <ul className="divide-y divide-base-300 text-sm">
        <Answer name={t('health.live')} path="/health/live" query={live} />
        <Answer name={t('health.ready')} path="/health/ready" query={ready} />
      </ul>
    </Section>
  );
}

interface AnswerProps {
  readonly name: string;
  readonly path: string;
  readonly query: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly dataUpdatedAt: number;
    readonly errorUpdatedAt: number;
  };
}

function Answer({ name, path, query: { isPending, isError, dataUpdatedAt, errorUpdatedAt } }: AnswerProps) {
  const t = useMessages(systemMessages);
  const format = useFormat();
  const at = new Date(Math.max(dataUpdatedAt, errorUpdatedAt)).toISOString();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <span>
        <span className="font-medium">{name}</span> <code className="text-xs text-quiet">{path}</code>
      </span>
      <span className="flex min-h-7 items-center gap-3">
        <span className="text-xs text-quiet">{!isPending && t('health.checked', { at: format.time(at) })}</span>
        <Badge tone={isPending ? 'neutral' : isError ? 'error' : 'success'}>
          {t(isPending ? 'health.asking' : isError ? 'health.bad' : 'health.ok')}
        </Badge>
      </span>
    </li>
  );
}
