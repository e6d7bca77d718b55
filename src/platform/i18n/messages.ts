/** One text in both languages; `{{name}}` stands for a parameter. Indonesian comes first and is the default. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** Texts by stable code (`<thing>.<fault>`); a code without both languages does not compile. */
export type Messages = Readonly<Record<string, Text>>;

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
