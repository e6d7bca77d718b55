import { useMemo, useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { auditMessages } from './audit.messages.js';
import { diff, type Json, type JsonObject, type Line, type Step } from './diff.js';
import { DiffValue } from './diff-value.js';
import { useFieldName } from './use-names.js';

interface DiffProps {
  readonly before: object | null;
  readonly after: object | null;
}

/** What an entry holds: what was recorded, what was removed, or what changed beside what it was before. */
export function DiffTable({ before, after }: DiffProps) {
  const t = useMessages(auditMessages);
  const lines = useMemo(() => diff(before as JsonObject | null, after as JsonObject | null), [before, after]);
  const [isWhole, setWhole] = useState(false);
  const same = lines.filter(({ kind }) => kind === 'same');
  if (lines.length === 0) return <p className="text-sm text-quiet">{t('diff.nothing')}</p>;
  const isComparison = before !== null && after !== null;
  const title = t(isComparison ? 'diff.changed' : before === null ? 'diff.recorded' : 'diff.removed');
  return (
    <>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <div className="overflow-x-auto">
        {isComparison ? (
          <Comparison caption={title} lines={isWhole ? lines : lines.filter((line) => !same.includes(line))} />
        ) : (
          <Record caption={title} lines={lines} />
        )}
      </div>
      {isComparison && same.length > 0 && (
        <label className="mt-2 flex min-h-6 cursor-pointer items-center gap-2 text-sm text-quiet">
          <input
            type="checkbox"
            className="checkbox checkbox-sm"
            checked={isWhole}
            onChange={({ target }) => {
              setWhole(target.checked);
            }}
          />
          {t('diff.same', { count: same.length })}
        </label>
      )}
    </>
  );
}

interface LinesProps {
  readonly caption: string;
  readonly lines: readonly Line[];
}

function Comparison({ caption, lines }: LinesProps) {
  const t = useMessages(auditMessages);
  return (
    <table className="table table-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-base-content">
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{t('diff.before')}</th>
          <th scope="col">{t('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={JSON.stringify(line.path)} className="*:align-top">
            <FieldName path={line.path} />
            <td className={line.kind === 'same' ? 'text-quiet' : ''}>
              <Side value={line.before} path={line.path} absent={t('value.none')} />
            </td>
            <td className={line.kind === 'same' ? 'text-quiet' : 'font-semibold'}>
              <Side value={line.after} path={line.path} absent={t('value.gone')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Record({ caption, lines }: LinesProps) {
  const t = useMessages(auditMessages);
  return (
    <table className="table table-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{t('diff.value')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ path, before, after }) => (
          <tr key={JSON.stringify(path)} className="*:align-top">
            <FieldName path={path} />
            <td>
              <Side value={after ?? before} path={path} absent="" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SideProps {
  readonly value: Json | undefined;
  readonly path: readonly Step[];
  readonly absent: string;
}

const Side = ({ value, path, absent }: SideProps) =>
  value === undefined ? (
    <span className="font-normal text-quiet">{absent}</span>
  ) : (
    <DiffValue value={value} path={path} />
  );

/** `Tahap › national · INT › Ditutup` */
function FieldName({ path }: { readonly path: readonly Step[] }) {
  const fieldName = useFieldName();
  const words = path.map((step) => (typeof step === 'string' ? fieldName(step) : step.item));
  return (
    <th scope="row" className="max-w-64 font-medium break-words">
      {words.slice(0, -1).map((word, index) => (
        <span key={index} className="font-normal text-quiet">
          {word} ›{' '}
        </span>
      ))}
      {words.at(-1)}
    </th>
  );
}
