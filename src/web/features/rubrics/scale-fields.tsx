import { useMessages } from '../../i18n/messages.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { type Path } from './tree-paths.js';

interface ScaleFieldsProps {
  /** Where the scale stands: `scale`, or `stages.0.scale`. */
  readonly path: Path;
  readonly value: readonly string[];
}

/** The lowest and the highest mark. */
export function ScaleFields({ path, value }: ScaleFieldsProps) {
  const t = useMessages(formMessages);
  const { change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const [lo = '', hi = ''] = value;
  return (
    <>
      <DecimalField
        label={t('scale.lo')}
        value={lo}
        disabled={isReadOnly}
        error={faultAt(path) ?? faultAt(path, '0')}
        onChange={(next) => {
          change(path, [next, hi], `${path}.0`);
        }}
      />
      <DecimalField
        label={t('scale.hi')}
        value={hi}
        disabled={isReadOnly}
        error={faultAt(path, '1')}
        onChange={(next) => {
          change(path, [lo, next], `${path}.1`);
        }}
      />
    </>
  );
}
