import { type DragEvent, type ReactNode, useEffect, useState } from 'react';

interface DropTargetProps {
  /** What is said over the box while files hang above it. */
  readonly invitation: string;
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** A box that files can be dropped into. */
export function DropTarget({ invitation, isDisabled, onFiles, className = '', children }: DropTargetProps) {
  // Every child tells of its own coming and going: the drag is over when as many have left as have been entered.
  const [depth, setDepth] = useState(0);
  useMissedDrops();
  if (isDisabled) return <div className={className}>{children}</div>;
  return (
    <div
      className={`relative ${className}`}
      onDragEnter={(event) => {
        if (holdsFiles(event)) setDepth((count) => count + 1);
      }}
      onDragLeave={(event) => {
        if (holdsFiles(event)) setDepth((count) => Math.max(0, count - 1));
      }}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {depth > 0 && (
        <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center rounded-box border-2 border-dashed border-primary bg-base-100/90">
          <p className="font-semibold text-primary">{invitation}</p>
        </div>
      )}
    </div>
  );
}

/** A file that is dropped beside a box must not replace the page with itself. */
function useMissedDrops(): void {
  useEffect(() => {
    const hold = (event: Event): void => {
      event.preventDefault();
    };
    addEventListener('dragover', hold);
    addEventListener('drop', hold);
    return () => {
      removeEventListener('dragover', hold);
      removeEventListener('drop', hold);
    };
  }, []);
}
