import { Link } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { auditMessages } from './audit.messages.js';
import { type Json, type Step } from './diff.js';
import { historyPath, namedBy } from './subject-page.js';
import { isKnown } from './use-names.js';
import { valueMessages } from './values.messages.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const FINGERPRINT = /^(sha256:)?[0-9a-f]{64}$/;

interface ValueProps {
  readonly value: Json;
  readonly path: readonly Step[];
}

/** A recorded value as a person reads it; ids lead to the history of what they name. */
export function DiffValue({ value, path }: ValueProps) {
  const t = useMessages(auditMessages);
  const format = useFormat();
  if (value === null || value === '') return <span className="text-quiet">{t('value.empty')}</span>;
  if (typeof value === 'boolean') return t(value ? 'value.true' : 'value.false');
  if (typeof value === 'number') return <span className="tabular">{value}</span>;
  if (typeof value !== 'string') {
    if (Array.isArray(value) && value.length === 0) return <span className="text-quiet">{t('value.no-items')}</span>;
    return <code className="text-xs break-all">{JSON.stringify(value)}</code>;
  }
  if (UUID.test(value)) return <Id id={value} path={path} />;
  if (FINGERPRINT.test(value)) return <code className="text-xs break-all">{value}</code>;
  if (INSTANT.test(value))
    return (
      <time dateTime={value} title={value}>
        {format.instant(value)}
      </time>
    );
  if (DAY.test(value)) return <time dateTime={value}>{format.day(value)}</time>;
  return <Text text={value} path={path} />;
}

/** A code in words where it has some; whatever was typed as it was typed. */
function Text({ text, path }: { readonly text: string; readonly path: readonly Step[] }) {
  const t = useMessages(valueMessages);
  const code = `${fieldOf(path)}.${text}`;
  if (isKnown(valueMessages, code)) return <span title={text}>{t(code)}</span>;
  return <span className="break-words whitespace-pre-wrap">{text}</span>;
}

/** The name of the field, also for the items of a list. */
const fieldOf = (path: readonly Step[]): string => path.findLast((step) => typeof step === 'string') ?? '';

function Id({ id, path }: { readonly id: string; readonly path: readonly Step[] }) {
  const type = namedBy(fieldOf(path));
  const text = <code className="text-xs break-all">{id}</code>;
  if (type === null) return text;
  return (
    <Link to={historyPath({ type, id })} className="link text-primary">
      {text}
    </Link>
  );
}
