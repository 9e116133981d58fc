import { computed, signal } from '@preact/signals';
import { t } from '@/src/i18n.ts';
import { cutNote } from '@/src/parts/notes/shared/person-note.ts';
import type { Background } from '@/src/rpc/client.ts';
import type { BiliErrorFields } from '@/src/shared/errors.ts';
import { onRevision } from '@/src/storage/revisions.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';

export type NotesByMid = ReadonlyMap<number, string>;

const NONE: NotesByMid = new Map();

/** The account's notes about people, kept true while the page is open. */
export function createPersonNotes(ask: Background) {
  const stop = new AbortController();
  const { signal: ended } = stop;
  const known = signal<NotesByMid | null>(null);
  const error = signal<BiliErrorFields | null>(null);

  const notes = computed(() => known.value ?? NONE);

  const kept = async () => new Map(await ask('notes.list', {}, { signal: ended }));

  async function read() {
    try {
      known.value = await kept();
    } catch {
      // Nobody is signed in: whose notes they are is not known, and the page says so.
      if (!ended.aborted) known.value = null;
    }
  }

  /** Before anything is written: it may not have been read yet, and is not to be written over. */
  async function again(): Promise<boolean> {
    error.value = null;
    try {
      known.value = await kept();
      return true;
    } catch (caught) {
      error.value = fieldsOf(caught);
      return false;
    }
  }

  async function put(changed: readonly { readonly mid: number; readonly text: string }[]) {
    const next = new Map(notes.peek());
    for (const { mid, text } of changed) {
      if (text === '') next.delete(mid);
      else next.set(mid, text);
    }
    known.value = next;
    error.value = null;
    try {
      await ask('notes.write', { notes: [...changed] });
      return true;
    } catch (caught) {
      error.value = fieldsOf(caught);
      await read();
      return false;
    }
  }

  return {
    notes,
    /** Null as long as nobody knows whether there is one. */
    noted: (mid: number): string | null => known.peek() && (known.peek()?.get(mid) ?? ''),
    again,
    error,
    follow() {
      void read();
      onRevision(['notes', 'account'], () => void read(), ended);
    },
    /** An empty text takes the note away. Gives whether it is kept so. */
    write: (mid: number, typed: string) => put([{ mid, text: cutNote(typed) }]),
    /** Why something was done to these people, behind what is noted of them already. */
    async add(mids: readonly number[], typed: string): Promise<boolean> {
      if (!(await again())) return false;
      return put(
        mids.map((mid) => {
          const known = notes.peek().get(mid);
          const text = known === undefined ? typed : t('notes_joined', [known, typed.trim()]);
          return { mid, text: cutNote(text) };
        }),
      );
    },
    dispose: () => stop.abort(),
  };
}

export type PersonNotes = ReturnType<typeof createPersonNotes>;
