import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { AreaField, TextField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { divideScale, type MarkScale, moveEnd, renumber } from './bands.js';
import { useEditor, useFaultAt } from './editor-context.js';
import { formMessages } from './forms.messages.js';
import { type CriterionNode, type Descriptor, scaleOf, type StageNode } from './rubric-body.js';
import { type Path } from './tree-paths.js';

const MOST_BANDS = 20;

interface DescriptorsEditorProps {
  readonly path: Path;
  readonly criterion: CriterionNode;
  readonly stage: StageNode;
}

/** What marks mean, level by level from the lowest; together the levels cover the scale. */
export function DescriptorsEditor({ path, criterion, stage }: DescriptorsEditorProps) {
  const t = useMessages(formMessages);
  const { body, change, isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const list = `${path}.levelDescriptors`;
  const bands = criterion.levelDescriptors ?? [];
  const [lo, hi] = scaleOf(body, stage);
  const scale: MarkScale = { lo, hi, step: stage.step ?? '1' };
  const put = (next: readonly Descriptor[], tag?: string): void => {
    change(path, { ...criterion, levelDescriptors: next }, tag);
  };
  const listFault = faultAt(list);
  return (
    <Section title={t('part.bands')} lead={t('bands.lead')}>
      {!isReadOnly && (
        <Divide
          count={bands.length}
          onDivide={(count) => {
            const divided = divideScale(scale, count, bands);
            if (divided) put(divided);
          }}
        />
      )}
      {listFault !== undefined && <p className="mb-3 text-sm font-medium text-error">{listFault}</p>}
      <ol className="flex flex-col gap-4">
        {bands.map((band, index) => (
          <Band
            key={index}
            place={`${list}.${String(index)}`}
            band={band}
            canRemove={bands.length > 2}
            onChange={(next, tag) => {
              put(
                bands.map((one, at) => (at === index ? next : one)),
                tag,
              );
            }}
            onEnd={(to) => {
              put(moveEnd(bands, index, to, scale), `${list}.${String(index)}.to`);
            }}
            onRemove={() => {
              put(renumber(bands.toSpliced(index, 1)));
            }}
          />
        ))}
      </ol>
    </Section>
  );
}

function Divide({ count, onDivide }: { readonly count: number; readonly onDivide: (count: number) => void }) {
  const t = useMessages(formMessages);
  const [typed, setTyped] = useState(String(Math.max(count, 2)));
  const wanted = Number(typed);
  return (
    <div className="mb-4 flex items-end gap-2">
      <label className="flex flex-col gap-1 text-sm">
        <span className="font-medium">{t('bands.count')}</span>
        <input
          type="number"
          min={2}
          max={MOST_BANDS}
          className="input input-sm w-28"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      </label>
      <button
        type="button"
        className="btn btn-sm"
        disabled={!Number.isInteger(wanted) || wanted < 2 || wanted > MOST_BANDS}
        onClick={() => {
          onDivide(wanted);
        }}
      >
        {t('bands.divide')}
      </button>
    </div>
  );
}

interface BandProps {
  readonly place: Path;
  readonly band: Descriptor;
  readonly canRemove: boolean;
  readonly onChange: (band: Descriptor, tag: string) => void;
  /** The upper end moves, and with it the lower end of the band above. */
  readonly onEnd: (to: string) => void;
  readonly onRemove: () => void;
}

function Band({ place, band, canRemove, onChange, onEnd, onRemove }: BandProps) {
  const t = useMessages(formMessages);
  const { isReadOnly } = useEditor();
  const faultAt = useFaultAt();
  const level = { level: band.level };
  return (
    <li className="rounded-field border border-base-300 p-3">
      <div className="mb-2 flex items-center justify-between">
        <h3 className="text-sm font-semibold">{t('bands.level', level)}</h3>
        {!isReadOnly && canRemove && (
          <button
            type="button"
            className="btn btn-ghost btn-square btn-sm"
            aria-label={t('bands.remove', level)}
            onClick={onRemove}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        )}
      </div>
      {faultAt(place, 'level') !== undefined && (
        <p className="text-xs font-medium text-error">{faultAt(place, 'level')}</p>
      )}
      <div className="grid grid-cols-2 gap-3">
        <DecimalField
          label={t('bands.from')}
          value={band.from}
          disabled={isReadOnly}
          error={faultAt(place, 'from')}
          onChange={(from) => {
            onChange({ ...band, from }, `${place}.from`);
          }}
        />
        <DecimalField
          label={t('bands.to')}
          value={band.to}
          disabled={isReadOnly}
          error={faultAt(place, 'to')}
          onChange={onEnd}
        />
        {(['id', 'en'] as const).map((language) => (
          <TextField
            key={language}
            label={t(`field.name-${language}`)}
            lang={language}
            maxLength={300}
            value={band.names[language]}
            disabled={isReadOnly}
            error={faultAt(place, `names.${language}`)}
            onChange={({ target }) => {
              const names = { ...band.names, [language]: target.value };
              onChange({ ...band, names }, `${place}.names.${language}`);
            }}
          />
        ))}
        {(['id', 'en'] as const).map((language) => (
          <AreaField
            key={language}
            label={t(`bands.description-${language}`)}
            lang={language}
            maxLength={4000}
            value={band.description[language]}
            disabled={isReadOnly}
            error={faultAt(place, `description.${language}`)}
            onChange={({ target }) => {
              const description = { ...band.description, [language]: target.value };
              onChange({ ...band, description }, `${place}.description.${language}`);
            }}
          />
        ))}
      </div>
    </li>
  );
}
