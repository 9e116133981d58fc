import { z } from '../../../api/schema.ts';
import { nameOf, titleOf } from '../../../reading/convert.ts';
import { ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import { defineMethod } from '../../../rpc/method.ts';
import { PAGES } from '../../../shared/callers.ts';
import { BiliError } from '../../../shared/errors.ts';
import { pictureUrl, siteUrl } from '../../../shared/links.ts';
import { whileLosing } from '../../../storage/archive-count.ts';
import { bumpRevisions } from '../../../storage/items.ts';
import type { Viewing } from '../shared/archive.ts';
import type { FileRow } from '../shared/archive-file.ts';
import type { ArchiveNotes, ImportNote } from '../shared/archive-notes.ts';
import { fileRow } from '../shared/file-row.ts';
import { deviceOf } from '../shared/history-item.ts';
import { businessOf } from '../shared/viewing-block.ts';
import {
  beginWriting,
  dropLayer,
  hasLayer,
  keepImported,
  type Writing,
} from './archive-writing.ts';

/** So many rows of a file in one message. */
const MOST_ROWS = 2_000;

/** What is kept of it: addresses held to the site, texts cut, nobody's word from the future. */
function viewingOf(row: FileRow, account: number, nowMs: number): Viewing {
  return {
    ...row,
    account,
    business: businessOf(row.key),
    title: titleOf(row.title),
    cover: pictureUrl(row.cover),
    url: siteUrl(row.url),
    author: row.author && { ...row.author, name: nameOf(row.author.name) },
    badge: nameOf(row.badge),
    partition: nameOf(row.partition),
    device: deviceOf(row.dt),
    learntAtMs: Math.min(row.learntAtMs, nowMs),
  };
}

/** Files brought in, each a layer that can be taken back as a whole. */
export function createArchiveImport(
  services: Pick<ReadServices, 'account'> & { readonly now: () => number },
) {
  async function writing<T>(
    write: (one: Writing, notes: ArchiveNotes) => Promise<[T, ArchiveNotes]>,
  ): Promise<T> {
    const mine = await ownAccount(services, 'archive');
    try {
      const one = await beginWriting(mine);
      const [result, notes] = await write(one, await one.notes());
      await one.keepNotes(notes);
      await one.done;
      return result;
    } catch (error) {
      // A full disk is no fault of ours, and is for the person to know of.
      if (!(error instanceof DOMException)) throw error;
      throw new BiliError({ kind: 'storage', operation: 'archive.import' }, error);
    }
  }

  const changed = (notes: ArchiveNotes, layer: number, to: (one: ImportNote) => ImportNote) => ({
    ...notes,
    imports: notes.imports.map((one) => (one.layer === layer ? to(one) : one)),
  });

  return {
    /** Begins one; gives its number. */
    'archive.importBegin': defineMethod({
      callers: PAGES,
      input: z.strictObject({ name: z.string().check(z.maxLength(300)) }),
      run: ({ name }): Promise<number> =>
        writing(async (_, notes) => {
          const atMs = services.now();
          // Of no other account, and none that was taken back: a page may still name that one.
          const layer = Math.max(atMs, ...notes.imports.map((one) => one.layer + 1));
          const begun = { layer, name: nameOf(name), atMs, added: 0, isOpen: true };
          return [layer, { ...notes, imports: [...notes.imports, begun] }];
        }),
    }),
    /** Keeps rows of a file, as often as it is asked; gives how many of it are new by now, and how many of these could not be read. */
    'archive.importRows': defineMethod({
      callers: PAGES,
      input: z.strictObject({
        layer: z.int().check(z.positive()),
        rows: z.array(z.unknown()).check(z.maxLength(MOST_ROWS)),
      }),
      run: ({ layer, rows }): Promise<{ readonly added: number; readonly bad: number }> =>
        writing(async (one, notes) => {
          const into = notes.imports.find((known) => known.layer === layer && known.isOpen);
          if (!into) {
            throw new BiliError({ kind: 'not-found', operation: 'archive.import' });
          }
          const nowMs = services.now();
          const viewings = rows.flatMap((told) => {
            const row = fileRow(told);
            return row ? [viewingOf(row, one.account, nowMs)] : [];
          });
          const fresh = await keepImported(one, layer, viewings);
          const added = into.added + fresh;
          const next = changed(notes, layer, (known) => ({ ...known, added }));
          const result = { added, bad: rows.length - viewings.length };
          return [result, { ...next, count: notes.count + fresh }];
        }),
    }),
    'archive.importEnd': defineMethod({
      callers: PAGES,
      input: z.strictObject({ layer: z.int() }),
      run: async ({ layer }): Promise<null> => {
        await writing(async (one, notes) => {
          const ended = changed(notes, layer, (known) => ({ ...known, isOpen: false }));
          // One that brought nothing is nothing to take back.
          if (await hasLayer(one, layer)) return [null, ended];
          const imports = notes.imports.filter((known) => known.layer !== layer);
          return [null, { ...notes, imports }];
        });
        await bumpRevisions('archive');
        return null;
      },
    }),
    /** Takes a whole import back; gives how many viewings went with it. */
    'archive.importDrop': defineMethod({
      callers: PAGES,
      input: z.strictObject({ layer: z.int().check(z.positive()) }),
      run: async ({ layer }): Promise<number> => {
        const mine = await ownAccount(services, 'archive');
        const lost = await whileLosing(mine, () =>
          writing(async (one, notes) => {
            const gone = await dropLayer(one, layer);
            const imports = notes.imports.filter((known) => known.layer !== layer);
            return [gone, { ...notes, imports, count: notes.count - gone }];
          }),
        );
        await bumpRevisions('archive');
        return lost;
      },
    }),
  };
}
