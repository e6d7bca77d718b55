import { type ReactNode } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { AreaField, TextField } from '../../shared/field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { type Names } from './rubric-body.js';
import { type Path } from './tree-paths.js';

interface IdentityFieldsProps {
  readonly path: Path;
  readonly node: { readonly code: string; readonly names: Names };
  readonly hasFixedCode?: boolean;
  readonly children?: ReactNode;
}

const under = (path: Path, field: string): Path => (path === '' ? field : `${path}.${field}`);

/** What every node has: its code and its name in both languages. */
export function IdentityFields({ path, node, hasFixedCode = false, children }: IdentityFieldsProps) {
  const t = useMessages(formMessages);
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={t('field.name-id')}
        lang="id"
        maxLength={300}
        value={node.names.id}
        disabled={isReadOnly}
        error={faultAt(path, 'names.id') ?? faultAt(path, 'names')}
        onChange={({ target }) => {
          change(under(path, 'names'), { ...node.names, id: target.value }, under(path, 'names.id'));
        }}
      />
      <TextField
        label={t('field.name-en')}
        lang="en"
        maxLength={300}
        value={node.names.en}
        disabled={isReadOnly}
        error={faultAt(path, 'names.en')}
        onChange={({ target }) => {
          change(under(path, 'names'), { ...node.names, en: target.value }, under(path, 'names.en'));
        }}
      />
      <TextField
        label={t('field.code')}
        hint={t('field.code.hint')}
        maxLength={40}
        spellCheck={false}
        value={node.code}
        disabled={isReadOnly || hasFixedCode}
        error={faultAt(path, 'code')}
        onChange={({ target }) => {
          change(under(path, 'code'), target.value.toUpperCase(), under(path, 'code'));
        }}
      />
      {children}
    </div>
  );
}

interface ProseFieldsProps {
  readonly path: Path;
  readonly field: 'guidance' | 'disclaimer';
  readonly value: Names | undefined;
  /** Called with undefined when both languages are empty: the term is then left out. */
  readonly onChange: (prose: Names | undefined, tag: string) => void;
}

/** A paragraph in both languages that may be left out. */
export function ProseFields({ path, field, value, onChange }: ProseFieldsProps) {
  const t = useMessages(formMessages);
  const { isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const prose = value ?? { id: '', en: '' };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(['id', 'en'] as const).map((language) => (
        <AreaField
          key={language}
          label={t(`field.${field}-${language}`)}
          optional
          lang={language}
          maxLength={4000}
          value={prose[language]}
          disabled={isReadOnly}
          error={faultAt(path, `${field}.${language}`)}
          onChange={({ target }) => {
            const next = { ...prose, [language]: target.value };
            onChange(next.id === '' && next.en === '' ? undefined : next, under(path, `${field}.${language}`));
          }}
        />
      ))}
    </div>
  );
}
