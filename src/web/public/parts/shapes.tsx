import { type ReactNode } from 'react';

import { useVisit, useWords } from '../visit.js';
import { publicMessages } from '../public.messages.js';

interface HeadProps {
  readonly title: string;
  /** Small line above the title: what kind of thing this is. */
  readonly kicker?: string;
  readonly lead?: ReactNode;
  /** The way back up, from the outermost page. */
  readonly trail?: readonly { readonly href: string; readonly label: string }[];
}

/** The head of a page: where it belongs, its one first-level heading, and a sentence on it. */
export function PageHead({ title, kicker, lead, trail = [] }: HeadProps) {
  const t = useWords(publicMessages);
  return (
    <header className="mb-8 max-w-3xl lg:mb-10">
      {trail.length > 0 && (
        <nav aria-label={t('site.breadcrumbs')} className="no-print mb-4">
          <ol className="flex flex-wrap gap-x-2 gap-y-1 text-sm text-quiet">
            {trail.map(({ href, label }, step) => (
              <li key={href} className="flex items-center gap-2">
                {step > 0 && <span aria-hidden="true">/</span>}
                <a href={href} className="link link-hover py-1">
                  {label}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {kicker !== undefined && <p className="mb-2 text-sm font-semibold text-primary">{kicker}</p>}
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      {lead !== undefined && <div className="mt-3 text-lg leading-relaxed text-quiet">{lead}</div>}
    </header>
  );
}

interface PartProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly id?: string;
  /** On a desk the heading stands beside the text, for parts that are read and not looked up. */
  readonly isBeside?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Part({ title, lead, id, isBeside = false, children }: PartProps) {
  const beside = isBeside
    ? 'border-t border-base-300 pt-8 lg:grid lg:grid-cols-[17rem_1fr] lg:gap-x-10 mb-10 lg:mb-12'
    : 'mb-12 lg:mb-16';
  return (
    <section {...(id === undefined ? {} : { id })} className={beside}>
      <div>
        <h2 className="text-xl font-bold">{title}</h2>
        {lead !== undefined && <p className="mt-2 max-w-3xl text-quiet">{lead}</p>}
      </div>
      <div className={isBeside ? 'mt-5 min-w-0 lg:mt-1' : 'mt-5'}>{children}</div>
    </section>
  );
}

/**
 * A share of 100 as a bar. The number stands beside it as text, so it is hidden from screen readers; a width in SVG needs no
 * style attribute, which the content security policy forbids.
 */
export function Bar({ value, className = 'w-24' }: { readonly value: string; readonly className?: string }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className={`h-1.5 ${className}`}>
      <rect width="100" height="6" className="fill-base-300" />
      <rect width={value} height="6" className="fill-primary" />
    </svg>
  );
}

/** The country's own time, from which the browser changes to the reader's zone where that is another one. */
export const HOME_ZONE = 'Asia/Jakarta';

export function Moment({ at }: { readonly at: string }) {
  const { format } = useVisit();
  return (
    <time dateTime={at} data-moment="">
      {format.instant(at, HOME_ZONE)}
    </time>
  );
}

/** A fingerprint: breaks anywhere, and can be copied where there is script. */
export function Fingerprint({ value }: { readonly value: string }) {
  return <code className="font-mono text-xs break-all">{value}</code>;
}

/** Facts in pairs: what it is, and what it says. */
export function Facts({ facts }: { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr] sm:items-baseline">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-sm text-quiet">{label}</dt>
          <dd className="-mt-2 min-w-0 sm:mt-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Something is not there: why, and what to do. */
export function Nothing({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="rounded-box border border-dashed border-base-300 px-6 py-12 text-center">
      <p className="text-lg font-semibold">{title}</p>
      {children !== undefined && <div className="mx-auto mt-2 max-w-lg text-quiet">{children}</div>}
    </div>
  );
}
