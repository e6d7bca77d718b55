import { type ReactNode } from 'react';

type Sign = 'dot' | 'marked' | 'wide' | 'narrow' | 'solid' | 'hollow';

/** A sign of a picture with its meaning in words. */
export function LegendItem({ sign, children }: { readonly sign: Sign; readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg
        width={24}
        height={14}
        aria-hidden
        className={`shrink-0 ${sign === 'marked' ? 'text-error' : 'text-primary'}`}
      >
        <SignShape sign={sign} />
      </svg>
      {children}
    </span>
  );
}

function SignShape({ sign }: { readonly sign: Sign }) {
  switch (sign) {
    case 'dot':
      return <circle cx={12} cy={7} r={4.5} className="fill-current" />;
    case 'marked':
      return <path d="M12 1l6 6l-6 6l-6 -6z" className="fill-current" />;
    case 'wide':
      return <path d="M2 7h20M2 3v8M22 3v8" className="stroke-current" strokeWidth={1.5} />;
    case 'narrow':
      return (
        <line
          x1={4}
          x2={20}
          y1={7}
          y2={7}
          className="stroke-current"
          strokeOpacity={0.45}
          strokeWidth={7}
          strokeLinecap="round"
        />
      );
    case 'solid':
      return <rect x={2} y={2} width={20} height={10} rx={2} className="fill-current" />;
    case 'hollow':
      return (
        <rect
          x={2.75}
          y={2.75}
          width={18.5}
          height={8.5}
          rx={2}
          className="fill-base-200 stroke-current"
          strokeWidth={1.5}
        />
      );
  }
}
