import { type DragEvent, useId, useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { AreaField } from '../../../shared/field.js';
import { Section } from '../../../shared/page.js';
import { ProblemNotice } from '../../../shared/states.js';
import { Verdict } from '../../../shared/verdict.js';
import { chainMessages } from './chain.messages.js';
import { type HeadVerdict } from './head-search.js';
import { type SearchState, useHeadSearch } from './use-head-search.js';

const COMMAND = 'paritrana audit verify --head head.json';

/** Holds a head that somebody kept earlier against the log as it is now. */
export function HeadComparison() {
  const t = useMessages(chainMessages);
  const { state, start, stop } = useHeadSearch();
  const [text, setText] = useState('');
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const content = await file.text();
    setText(content);
    await start(content);
  };
  return (
    <Section title={t('compare.title')} lead={<span className="block max-w-2xl">{t('compare.lead')}</span>}>
      <div className="flex flex-col gap-4">
        <HeadFile onFile={(file) => void take(file)} />
        <form
          className="flex flex-col items-start gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void start(text);
          }}
        >
          <div className="w-full">
            <AreaField
              label={t('compare.paste')}
              error={state.at === 'unusable' ? t(state.fault) : undefined}
              value={text}
              spellCheck={false}
              className="font-mono text-xs"
              onChange={({ target }) => {
                setText(target.value);
              }}
            />
          </div>
          <button type="submit" className="btn" disabled={text.trim() === '' || state.at === 'searching'}>
            {t('compare.start')}
          </button>
        </form>
        <SearchResult state={state} onStop={stop} />
        <div className="text-sm text-quiet">
          {t('compare.command')}
          <code className="mt-1 block rounded-field bg-base-200 px-3 py-2 text-xs text-base-content">{COMMAND}</code>
        </div>
      </div>
    </Section>
  );
}

function HeadFile({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const t = useMessages(chainMessages);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const hover = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-box border border-dashed p-4 text-sm ${isOver ? 'border-primary bg-primary/8' : 'border-base-300'}`}
      onDragOver={hover(true)}
      onDragLeave={hover(false)}
      onDrop={(event) => {
        hover(false)(event);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <label
        htmlFor={id}
        className="btn has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
      >
        {t('compare.choose')}
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          className="sr-only"
          onChange={({ target }) => {
            onFile(target.files?.[0]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </label>
      <span className="text-quiet">{t('compare.drop')}</span>
    </div>
  );
}

interface ResultProps {
  readonly state: SearchState;
  readonly onStop: () => void;
}

function SearchResult({ state, onStop }: ResultProps) {
  const t = useMessages(chainMessages);
  const format = useFormat();
  if (state.at === 'searching')
    return (
      <div className="flex flex-wrap items-center gap-3">
        <span role="status" className="flex items-center gap-2 text-sm font-medium">
          <span className="loading loading-spinner loading-sm" aria-hidden />
          {t('compare.reading', { count: format.number(state.read) })}
        </span>
        <button type="button" className="btn btn-sm" onClick={onStop}>
          {t('compare.stop')}
        </button>
      </div>
    );
  if (state.at === 'stopped') return <p className="text-sm">{t('compare.stopped')}</p>;
  if (state.at === 'failed') return <ProblemNotice error={state.error} />;
  return state.at === 'found' ? <Found verdict={state.verdict} /> : null;
}

function Found({ verdict: { contradiction, lanes } }: { readonly verdict: HeadVerdict }) {
  const t = useMessages(chainMessages);
  const format = useFormat();
  if (!contradiction)
    return (
      <Verdict holds title={t('compare.holds')}>
        <p>{t('compare.holds.lead', { lanes })}</p>
      </Verdict>
    );
  const { lane, seq, kind } = contradiction;
  return (
    <Verdict holds={false} title={t('compare.breaks', { lane, seq: format.number(seq) })}>
      <p>{t(`compare.${kind}`)}</p>
      <p>{t('check.broken.do')}</p>
    </Verdict>
  );
}
