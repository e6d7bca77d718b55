import { EXPECTED_WORDS, inputFaultMessages } from './input-fault-messages.js';
import { type FaultSentence, ruleFaultMessages } from './rule-fault-messages.js';
import { tableFaultMessages } from './tables/table-fault-messages.js';

export type { FaultSentence };

/** The languages that faults are told in; Indonesian is the first. */
export type FaultLocale = keyof FaultSentence;

const SENTENCES = { ...ruleFaultMessages, ...inputFaultMessages, ...tableFaultMessages } as const;

/** Every fault that a parser of this folder reports; one without a sentence in both languages does not compile. */
export type FaultCode = Exclude<keyof typeof SENTENCES, `${string}+${string}`>;

/** What a sentence is made from. */
export interface Told {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Sentences by `code`, or by `code+param` for a fault that carries that parameter; `{{name}}` stands for a parameter. For a
 * catalogue of messages that lists them all.
 */
export const FAULT_MESSAGES: Readonly<Record<string, FaultSentence>> = SENTENCES;

/**
 * One line about a fault without its place, in the language asked for: what is wrong and, where there is one, the way out. A
 * code that is not of this folder is answered as it is, so that nothing is ever hidden.
 */
export function faultText({ code, params }: Told, locale: FaultLocale): string {
  const variant = Object.keys(params).find((name) => Object.hasOwn(SENTENCES, `${code}+${name}`));
  const key = variant === undefined ? code : `${code}+${variant}`;
  if (!Object.hasOwn(SENTENCES, key)) return code;
  return (FAULT_MESSAGES[key]?.[locale] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return name === 'expected' ? (EXPECTED_WORDS[value]?.[locale] ?? value) : value;
  });
}
