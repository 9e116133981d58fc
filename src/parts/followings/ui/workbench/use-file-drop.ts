import { useEffect, useRef, useState } from 'preact/hooks';

/** So long after the last sign of it a file is not held over the page any more. */
const GONE_MS = 300;

/** Takes a file that is dropped anywhere on the page; gives whether one is held over it. */
export function useFileDrop(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const stop = new AbortController();
    let timer = 0;
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!isFile(event)) return;
        // Else the browser would open it in place of the page.
        event.preventDefault();
        setOver(true);
        clearTimeout(timer);
        timer = window.setTimeout(() => setOver(false), GONE_MS);
      },
      { signal: stop.signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) latest.current(file);
      },
      { signal: stop.signal },
    );
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
  return over;
}
