import { useId } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { editionsMessages } from './editions.messages.js';

export type Settings = Schemas['EditionSettings'];

export const SETTINGS = ['showsRunningRanking', 'publishesScores', 'nomineeSeesBreakdown', 'isSynthetic'] as const;

export const ALL_OFF: Settings = {
  publishesScores: false,
  nomineeSeesBreakdown: false,
  showsRunningRanking: false,
  isSynthetic: false,
};

interface SettingsFieldsProps {
  readonly value: Settings;
  readonly onChange: (settings: Settings) => void;
}

/** The four switches of an edition, each with what it does. */
export function SettingsFields({ value, onChange }: SettingsFieldsProps) {
  const t = useMessages(editionsMessages);
  const id = useId();
  return (
    <ul className="flex flex-col gap-3">
      {SETTINGS.map((setting) => (
        <li key={setting} className="flex items-start gap-3">
          <input
            id={`${id}-${setting}`}
            type="checkbox"
            role="switch"
            className="toggle toggle-primary mt-0.5"
            aria-describedby={`${id}-${setting}-hint`}
            checked={value[setting]}
            onChange={({ target }) => {
              onChange({ ...value, [setting]: target.checked });
            }}
          />
          <div>
            <label htmlFor={`${id}-${setting}`} className="text-sm font-medium">
              {t(`settings.${setting}`)}
            </label>
            <p id={`${id}-${setting}-hint`} className="text-xs text-quiet">
              {t(`settings.${setting}.hint`)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
