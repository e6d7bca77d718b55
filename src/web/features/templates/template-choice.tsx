import { type ReactNode } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { templatesMessages } from './templates.messages.js';

interface TemplateChoiceProps {
  readonly templates: readonly Schemas['TemplateSummaryView'][];
  /** The code of the chosen template; empty for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The templates as cards of which one is chosen. */
export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const t = useMessages(templatesMessages);
  const format = useFormat();
  return (
    <fieldset className="grid gap-3 md:grid-cols-2">
      <legend className="sr-only">{t('create.template')}</legend>
      {templates.map(({ code, names, description }) => (
        <Choice
          key={code}
          name={format.name(names)}
          isChosen={value === code}
          onChoose={() => {
            onChange(code);
          }}
        >
          {format.name(description)}
        </Choice>
      ))}
      <Choice
        name={t('create.template.none')}
        isChosen={value === ''}
        onChoose={() => {
          onChange('');
        }}
      >
        {t('create.template.none.lead')}
      </Choice>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

const Choice = ({ name, isChosen, onChoose, children }: ChoiceProps) => (
  <label
    className={`flex cursor-pointer gap-3 rounded-field border p-3 ${isChosen ? 'border-primary bg-primary/5' : 'border-base-300 hover:border-primary'}`}
  >
    <input type="radio" name="template" className="radio radio-sm mt-0.5" checked={isChosen} onChange={onChoose} />
    <span className="text-sm">
      <span className="block font-semibold">{name}</span>
      <span className="block text-quiet">{children}</span>
    </span>
  </label>
);
