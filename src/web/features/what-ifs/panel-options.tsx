import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { usePanelOf, useScene } from '../rankings/use-scene.js';
import { seatCode } from '../standings/use-seat-titles.js';
import { type Supposition } from './supposition.js';
import { whatIfsMessages } from './what-ifs.messages.js';

interface OptionsProps {
  readonly supposition: Supposition;
  readonly onChange: (supposition: Supposition) => void;
}

/** Whose sheets are left out, and whether bonus and penalty count. */
export function PanelOptions({ supposition, onChange }: OptionsProps) {
  const t = useMessages(whatIfsMessages);
  const format = useFormat();
  const { panel } = usePanelOf(useScene());
  const { without, withoutAdjustments } = supposition;
  return (
    <div className="flex flex-col gap-4 text-sm">
      <fieldset>
        <legend className="mb-1 font-medium">{t('what-if.without')}</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {panel?.seats.map(({ number, constituency }) => {
            const code = seatCode(number);
            return (
              <label key={code} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  className="checkbox checkbox-sm"
                  checked={without.includes(code)}
                  onChange={({ target }) => {
                    const next = target.checked ? [...without, code] : without.filter((one) => one !== code);
                    onChange({ ...supposition, without: next });
                  }}
                />
                <span>
                  {code} · {format.name({ id: constituency.nameId, en: constituency.nameEn })}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="toggle toggle-sm"
          checked={withoutAdjustments}
          onChange={({ target }) => {
            onChange({ ...supposition, withoutAdjustments: target.checked });
          }}
        />
        {t('what-if.without-adjustments')}
      </label>
    </div>
  );
}
