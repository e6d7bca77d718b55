const MINUTE_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveBlob(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // A browser that asks where to save to still needs the address for a while.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, MINUTE_MS);
}
