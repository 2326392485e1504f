/** A browser may ask its reader where to save, and reads the file only then. */
const KEPT_FOR_MS = 60_000;

/** Has the browser save a file that the page has made. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_MS);
}
