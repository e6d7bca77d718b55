import { type ReactNode, useEffect } from 'react';

interface EntranceProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
  /** Other ways on, below the form. */
  readonly below?: ReactNode;
}

/** The frame of a page for people who are not signed in: one form, and nothing beside it. */
export function Entrance({ title, lead, children, below }: EntranceProps) {
  useEffect(() => {
    document.title = `${title} · Paritrana`;
  }, [title]);
  return (
    <div className="mx-auto w-full max-w-md px-4 py-12 sm:py-20">
      <h1 className="text-3xl font-bold">{title}</h1>
      <p className="mt-2 mb-8 text-quiet">{lead}</p>
      <div className="surface p-6">{children}</div>
      {below !== undefined && <div className="mt-6 flex flex-col items-start gap-2 text-sm">{below}</div>}
    </div>
  );
}
