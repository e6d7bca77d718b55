import { type ReactNode, useRef } from 'react';

/** What the server takes, as the file dialog filters it; the server judges by content. */
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.csv,.txt';

interface FilePickerProps {
  readonly label: string;
  readonly className?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A button that opens the device's own file dialog. */
export function FilePicker({ label, className = 'btn btn-sm', multiple = false, onFiles, children }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        multiple={multiple}
        tabIndex={-1}
        aria-hidden
        className="hidden"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen once more.
          target.value = '';
        }}
      />
    </>
  );
}
