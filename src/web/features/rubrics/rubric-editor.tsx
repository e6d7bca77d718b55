import { type ReactNode, useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { EditorProvider, type Editor } from './editor-context.js';
import { editorMessages } from './editor.messages.js';
import { Inspector } from './inspector.js';
import { RubricTree } from './rubric-tree.js';
import { SheetPreview } from './sheet-preview.js';

const PARTS = ['structure', 'form', 'preview'] as const;
type Part = (typeof PARTS)[number];

/** Tree, form and preview beside each other; where there is no room for three, the preview goes below, and on a phone one at a time. */
export function RubricEditor({ editor, children }: { readonly editor: Editor; readonly children?: ReactNode }) {
  const t = useMessages(editorMessages);
  const [part, setPart] = useState<Part>('structure');
  const seenAs = (own: Part): string => (part === own ? '' : 'max-lg:hidden');
  return (
    <EditorProvider value={editor}>
      {children}
      <div role="group" aria-label={t('editor.parts')} className="no-print mb-3 flex gap-1 lg:hidden">
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={part === one}
            className={`btn btn-sm flex-1 ${part === one ? 'btn-primary' : ''}`}
            onClick={() => {
              setPart(one);
            }}
          >
            {t(`editor.${one}`)}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[19rem_minmax(0,1fr)] xl:grid-cols-[19rem_minmax(0,1fr)_20rem] 2xl:grid-cols-[22rem_minmax(0,1fr)_24rem]">
        <div
          className={`surface min-w-0 p-3 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto ${seenAs('structure')}`}
        >
          <RubricTree
            onOpen={() => {
              setPart('form');
            }}
          />
        </div>
        <div className={`min-w-0 ${seenAs('form')}`}>
          <Inspector />
        </div>
        <div
          className={`min-w-0 lg:col-start-2 xl:sticky xl:top-4 xl:col-start-3 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto ${seenAs('preview')}`}
        >
          <SheetPreview />
        </div>
      </div>
    </EditorProvider>
  );
}
