import { computed, signal } from '@preact/signals';
import { NOTES_AT_ONCE, type Note, type NotePage } from '@/src/parts/account/shared/account.ts';
import type { From } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';
import { createListOrders } from '@/src/ui/list-orders.ts';
import { createPaged } from '@/src/ui/paged.ts';
import { createPicked } from '@/src/ui/picked.ts';
import { saveFile } from '@/src/ui/save-file.ts';

const METHODS = { notes: 'account.notes', 'public-notes': 'account.publicNotes' } as const;
/** More than anybody writes, so a guard and not a limit. */
const MOST_NOTES = 5_000;
/** What a deletion can name. */
const ID = /^(?:cv)?\d{1,20}$/;

export type NotesId = keyof typeof METHODS;

export const canDelete = ({ id }: Note): boolean => ID.test(id);

function createList(ask: Background, id: NotesId) {
  const page = (pn: number, from: From, signal: AbortSignal) =>
    ask(METHODS[id], { pn, from }, { signal });
  return createPaged<NotePage, Note, number>({
    first: (from, stop) => page(1, from, stop),
    page: (pn, stop, from) => page(pn, from, stop),
    itemsOf: ({ notes }) => notes,
    nextOf: ({ total }, asked, had) =>
      total !== null && (asked ?? 1) * NOTES_AT_ONCE >= total && had >= total
        ? null
        : (asked ?? 1) + 1,
    append: (known, more) => {
      const ids = new Set(known.map(({ id: one }) => one));
      return [...known, ...more.filter((note) => note.id === '' || !ids.has(note.id))];
    },
    max: MOST_NOTES,
  });
}

function matches({ title, summary }: Note, words: string): boolean {
  const text = `${title} ${summary}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Notes under videos: read as they are scrolled, searched, chosen, kept in a file, deleted. */
export function createNotesModel(ask: Background, id: NotesId, untitled: string) {
  const list = createList(ask, id);
  const words = signal('');
  const picked = createPicked<string>();
  const refresh = () => void list.refresh();
  const orders = createListOrders(ask, {
    kinds: ['note-delete'],
    done: (_, ids) => {
      picked.drop(ids);
      refresh();
    },
    doubtful: refresh,
  });
  const found = computed(() => list.items.value.filter((note) => matches(note, words.value)));
  const chosen = () => list.items.peek().filter((note) => picked.ids.peek().has(note.id));

  return {
    id,
    list,
    words,
    picked,
    orders,
    found,
    pickAll: () =>
      picked.all(
        found
          .peek()
          .filter(canDelete)
          .map((note) => note.id),
      ),
    /** A look at the plan comes first, however few they are. */
    remove: () =>
      void orders.propose({
        kind: 'note-delete',
        params: { list: id },
        items: chosen().map(({ id: one, title, aid }) => ({
          id: one,
          title: title || untitled,
          target: { id: one, ...(aid !== null && { oid: aid }) },
        })),
      }),
    /** What the list tells of them: title, beginning and time, not the whole text. */
    save: () => {
      const content = { format: 'bilideck-notes', version: 1, list: id, notes: chosen() };
      saveFile(`bilideck-${id}.json`, 'application/json', `${JSON.stringify(content, null, 1)}\n`);
    },
    follow() {
      void list.first.load();
      orders.load();
    },
    dispose() {
      list.dispose();
      orders.dispose();
    },
  };
}

export type NotesModel = ReturnType<typeof createNotesModel>;
