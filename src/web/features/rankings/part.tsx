import { type ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page whose content brings its own ground, such as a table or a picture. */
export function Part({ title, lead, actions, children }: PartProps) {
  return (
    <section className="mb-8">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">{title}</h2>
          {lead !== undefined && <div className="mt-0.5 max-w-3xl text-sm text-quiet">{lead}</div>}
        </div>
        {actions !== undefined && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
