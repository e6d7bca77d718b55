import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

interface PageProps {
  readonly title: string;
  /** One sentence on what this page is for. */
  readonly lead?: ReactNode;
  /** The way back up: where the page belongs. */
  readonly up?: { readonly to: string; readonly label: string };
  readonly actions?: ReactNode;
  /** Wide pages hold tables and matrices; others keep a readable measure. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: its title (also the window's), where it belongs, what can be done, and the content. */
export function Page({ title, lead, up, actions, wide = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Paritrana`;
  }, [title]);
  return (
    <div className={`mx-auto w-full px-4 py-6 sm:px-6 lg:px-8 lg:py-8 ${wide ? 'max-w-[100rem]' : 'max-w-5xl'}`}>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        {/* A wide basis: what is written here never decides whether the actions stand beside it or below. */}
        <div className="min-w-0 grow basis-80">
          {up && (
            <Link to={up.to} className="no-print link link-hover mb-1 inline-block text-sm font-medium text-primary">
              ← {up.label}
            </Link>
          )}
          <h1 className="text-2xl font-bold">{title}</h1>
          {lead !== undefined && <p className="mt-1 max-w-2xl text-quiet">{lead}</p>}
        </div>
        {actions !== undefined && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page on its own ground. */
export function Section({ title, lead, actions, children }: SectionProps) {
  return (
    <section className="surface mb-6 p-4 sm:p-6">
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-3 last:mb-0">
          <div>
            {title !== undefined && <h2 className="text-lg font-semibold">{title}</h2>}
            {lead !== undefined && <p className="mt-0.5 text-sm text-quiet">{lead}</p>}
          </div>
          {actions !== undefined && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
