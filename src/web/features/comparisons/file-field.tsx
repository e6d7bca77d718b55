import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Field } from '../../shared/field.js';
import { ACCEPTED, type FilePart, MOST_BYTES } from './comparison-files.js';
import { comparisonsMessages } from './comparisons.messages.js';

interface FieldProps {
  readonly part: FilePart;
  readonly file: File | undefined;
  readonly onChange: (file: File | null) => void;
}

/** One of the three files, chosen or dropped on the field. */
export function FileField({ part, file, onChange }: FieldProps) {
  const t = useMessages(comparisonsMessages);
  const format = useFormat();
  const isTooLarge = file !== undefined && file.size > MOST_BYTES;
  return (
    <Field
      label={t(`file.${part}`)}
      hint={file ? t('file.chosen', { name: file.name, size: format.bytes(file.size) }) : t(`file.${part}.hint`)}
      error={isTooLarge ? t('file.too-large', { most: format.bytes(MOST_BYTES) }) : undefined}
    >
      {(control) => (
        <input
          {...control}
          type="file"
          required
          accept={ACCEPTED[part]}
          className="file-input w-full aria-invalid:file-input-error"
          onChange={({ target }) => {
            onChange(target.files?.[0] ?? null);
          }}
        />
      )}
    </Field>
  );
}
