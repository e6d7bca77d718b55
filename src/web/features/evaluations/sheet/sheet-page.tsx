import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Page } from '../../../shared/page.js';
import { EmptyState, Loading } from '../../../shared/states.js';
import { FilePane } from './file-pane.js';
import { PrintSheet } from './print-sheet.js';
import { SheetBar } from './sheet-bar.js';
import { SheetForm } from './sheet-form.js';
import { SheetHead } from './sheet-head.js';
import { sheetMessages } from './sheet.messages.js';
import { type SheetScene, useMarkingSheet, useRefreshed, useSheetScene } from './use-sheet.js';

export function Component() {
  const { nominationId = '', stage = '' } = useParams();
  const scene = useSheetScene(nominationId, stage);
  const isTried = useRefreshed(nominationId, stage);
  useLeaveWhenGone(scene);
  if (scene === undefined) return <Waiting />;
  if (scene === null) return isTried ? <Gone /> : <Waiting />;
  if (scene.work.declaration !== 'none') return <Undeclared />;
  return <Opened key={scene.work.key} scene={scene} isTried={isTried} />;
}

/** Whoever has just stepped aside, or was recused, is not left on a page with the name of the nominee in its address. */
function useLeaveWhenGone(scene: SheetScene | null | undefined): void {
  const navigate = useNavigate();
  const wasThere = useRef(false);
  useEffect(() => {
    if (scene === null && wasThere.current) void navigate('/app/work', { replace: true });
    wasThere.current = scene !== null && scene !== undefined;
  }, [scene, navigate]);
}

function Opened({ scene, isTried }: { readonly scene: SheetScene; readonly isTried: boolean }) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  const marking = useMarkingSheet(scene);
  const [params, setParams] = useSearchParams();
  const [reach, setReach] = useState(0);
  const { work, file, rubric, sheet } = scene;
  // Marks that are on their way to this device must not look as if there were none.
  const isBehind = work.sheetId !== null && !sheet;
  const pane = params.get('pane') === 'file' ? 'file' : 'sheet';
  const title = `${work.nomineeName} · ${marking ? format.name(marking.terms.names) : work.stage}`;
  useEffect(() => {
    document.title = `${title} · Paritrana`;
  }, [title]);
  if (!file || !rubric || !marking || isBehind) return isTried ? <NotKept title={work.nomineeName} /> : <Waiting />;
  const set = (changes: Readonly<Record<string, string | null>>): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const show = (id: string | null): void => {
    set({ doc: id, ...(id === null ? {} : { pane: 'file' }) });
  };
  return (
    <div className="@container" style={{ '--bar': `${String(reach)}px` } as CSSProperties}>
      <SheetHead scene={scene} marking={marking} />
      <SheetBar
        scene={scene}
        marking={marking}
        pane={pane}
        onPane={(next) => {
          set({ pane: next === 'file' ? 'file' : null });
        }}
        onReach={setReach}
      />
      <div className="no-print @3xl:grid @3xl:grid-cols-2 @7xl:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
        <aside
          aria-label={t('sheet.pane.file')}
          className={`@container bg-base-100 @3xl:sticky @3xl:top-(--bar) @3xl:block @3xl:h-[calc(100dvh-var(--bar))] @3xl:border-r @3xl:border-base-300 ${pane === 'file' ? '' : 'hidden'}`}
        >
          <FilePane file={file} rubric={rubric} shown={params.get('doc')} onShow={show} />
        </aside>
        <section
          aria-label={t('sheet.pane.sheet')}
          className={`@container min-w-0 bg-base-100 @3xl:block ${pane === 'sheet' ? '' : 'hidden'}`}
        >
          <SheetForm scene={scene} file={file} marking={marking} onShow={show} />
        </section>
      </div>
      <PrintSheet scene={scene} marking={marking} />
    </div>
  );
}

const Waiting = () => (
  <div className="mx-auto w-full max-w-5xl px-4 py-8">
    <Loading lines={12} />
  </div>
);

function NotKept({ title }: { readonly title: string }) {
  const t = useMessages(sheetMessages);
  return (
    <Page title={title} up={{ to: '/app/work', label: t('sheet.up') }}>
      <EmptyState title={t('sheet.not-kept')}>{t('sheet.not-kept.lead')}</EmptyState>
    </Page>
  );
}

function Gone() {
  const t = useMessages(sheetMessages);
  return (
    <Page title={t('sheet.gone')}>
      <EmptyState title={t('sheet.gone')}>
        <p>{t('sheet.gone.lead')}</p>
        <Link to="/app/work" className="btn mt-4">
          {t('sheet.to-work')}
        </Link>
      </EmptyState>
    </Page>
  );
}

function Undeclared() {
  const t = useMessages(sheetMessages);
  return (
    <Page title={t('sheet.undeclared')} up={{ to: '/app/work', label: t('sheet.up') }}>
      <EmptyState title={t('sheet.undeclared')}>
        <p>{t('sheet.undeclared.lead')}</p>
        <Link to="/app/work/declarations" className="btn btn-primary mt-4">
          {t('sheet.to-declarations')}
        </Link>
      </EmptyState>
    </Page>
  );
}
