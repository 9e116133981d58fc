/** Hands a file to the person; it is made here and goes nowhere else. A long one comes in pieces. */
export function saveFile(name: string, type: string, ...content: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
