import { type ReactNode } from 'react';

/** The part of the site that a page belongs to, as the navigation shows it. */
export type Part = 'results' | 'archive' | 'method' | 'check';

/** One public page, before the frame of all pages is put around it. */
export interface PublicPage {
  readonly status: number;
  readonly title: string;
  /** One or two sentences for search engines and for whoever is sent the link. */
  readonly description: string;
  readonly part: Part | null;
  /** Made-up marks stand on it. */
  readonly isSynthetic: boolean;
  readonly body: ReactNode;
}
