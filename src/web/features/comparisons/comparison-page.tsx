import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { rolesOf, useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { Page, Section } from '../../shared/page.js';
import { EmptyState, ProblemNotice } from '../../shared/states.js';
import { FILE_PARTS, type ComparisonFiles, type FilePart, readyFiles } from './comparison-files.js';
import { ComparisonResult } from './comparison-result.js';
import { comparisonsMessages } from './comparisons.messages.js';
import { FaultList } from './fault-list.js';
import { FileField } from './file-field.js';

/** Published results beside what their marks give: three files in, every difference out, nothing kept. */
export function Component() {
  const t = useMessages(comparisonsMessages);
  const [files, setFiles] = useState<ComparisonFiles>({});
  const mayCompare = rolesOf(useMe()).has('secretariat');
  const ready = readyFiles(files);
  const comparing = useMutation<Schemas['ShadowComparisonView'], unknown, Readonly<Record<FilePart, File>>>({
    mutationFn: compare,
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (ready) comparing.mutate(ready);
  };
  return (
    <Page
      title={t('comparison.title')}
      lead={t('comparison.lead')}
      up={{ to: '/app/rankings', label: t('comparison.up') }}
    >
      {!mayCompare && <EmptyState title={t('comparison.not-yours')} />}
      {mayCompare && (
        <div className="no-print">
          <Section title={t('comparison.files')}>
            <form className="flex flex-col gap-4" onSubmit={submit}>
              <div className="grid gap-4 lg:grid-cols-3">
                {FILE_PARTS.map((part) => (
                  <FileField
                    key={part}
                    part={part}
                    file={files[part]}
                    onChange={(file) => {
                      comparing.reset();
                      setFiles((old) => {
                        const others = Object.entries(old).filter(([name]) => name !== part);
                        return Object.fromEntries(file ? [...others, [part, file]] : others);
                      });
                    }}
                  />
                ))}
              </div>
              <div className="flex items-center gap-3">
                <button type="submit" className="btn btn-primary" disabled={!ready || comparing.isPending}>
                  {comparing.isPending && <span className="loading loading-spinner loading-xs" aria-hidden />}
                  {t(comparing.isPending ? 'comparison.making' : 'comparison.make')}
                </button>
              </div>
            </form>
          </Section>
        </div>
      )}
      {comparing.isError && <Refused error={comparing.error} />}
      {comparing.data && <ComparisonResult view={comparing.data} />}
    </Page>
  );
}

/** Sends the files as a form; the generated types know a file only as text. */
function compare(files: Readonly<Record<FilePart, File>>): Promise<Schemas['ShadowComparisonView']> {
  const form = new FormData();
  for (const part of FILE_PARTS) form.append(part, files[part]);
  return answered(
    api.POST('/api/v1/shadow-comparisons', {
      body: { rule: '', marks: '', claimed: '' },
      bodySerializer: () => form,
    }),
  );
}

/** Faults of the files place by place; any other refusal in the server's words. */
function Refused({ error }: { readonly error: unknown }) {
  if (!isProblem(error) || error.code !== 'shadow-comparison.faulty') return <ProblemNotice error={error} />;
  return <FaultList title={error.title} faults={error.errors ?? []} />;
}
