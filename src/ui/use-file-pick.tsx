import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * A file of the person's own: an input that nobody sees, to be drawn somewhere, and what opens the
 * browser's choice. The same file can be chosen twice in a row.
 * @param accept What the choice offers first, as the attribute of that name has it.
 */
export function useFilePick(accept: string, take: (file: File) => void) {
  const ref = useRef<HTMLInputElement>(null);
  const input: VNode = (
    <input
      ref={ref}
      type="file"
      hidden
      accept={accept}
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        currentTarget.value = '';
        if (file) take(file);
      }}
    />
  );
  return { input, choose: () => ref.current?.click() };
}
