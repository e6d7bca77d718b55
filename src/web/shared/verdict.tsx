import { CircleCheck, CircleX } from 'lucide-react';
import { type ReactNode } from 'react';

interface VerdictProps {
  readonly holds: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

/** What a check came to: in words first, the sign and its colour only repeat it. */
export function Verdict({ holds, title, children }: VerdictProps) {
  const Sign = holds ? CircleCheck : CircleX;
  const tone = holds ? 'border-success/35 bg-success/8' : 'border-error/40 bg-error/8';
  return (
    <div role={holds ? 'status' : 'alert'} className={`flex gap-3 rounded-box border p-4 ${tone}`}>
      <Sign size={24} aria-hidden className={`shrink-0 ${holds ? 'text-success' : 'text-error'}`} />
      <div className="min-w-0 text-sm">
        <p className={`text-base font-semibold ${holds ? 'text-success' : 'text-error'}`}>{title}</p>
        <div className="mt-1 flex flex-col gap-2">{children}</div>
      </div>
    </div>
  );
}
