import { notesKey } from '../../../storage/archive-notes.ts';
import { openDatabase } from '../../../storage/database.ts';
import { ALL_MONTHS, blocksIn, noteWritten } from '../../../storage/viewings.ts';
import { type ArchivedView, laterOf } from '../shared/archive.ts';
import { type ArchiveNotes, NO_ARCHIVE } from '../shared/archive-notes.ts';
import {
  emptyBlock,
  joinLayers,
  monthOf,
  namesOf,
  type StoredBlock,
  sizeOf,
  viewName,
  viewsOf,
  withoutViews,
  withViews,
} from '../shared/view-block.ts';

/** Everything that belongs together, in one transaction: rows, notes, where the reading stands. */
export async function beginWriting(account: number) {
  const names = ['collections', 'viewings', 'kept'] as const;
  const transaction = (await openDatabase()).transaction(names, 'readwrite');
  const kept = transaction.objectStore('kept');
  // Whoever does not come to wait for it has failed before, and told so.
  transaction.done.catch(() => undefined);
  return {
    account,
    states: transaction.objectStore('collections'),
    blocks: transaction.objectStore('viewings'),
    async notes(): Promise<ArchiveNotes> {
      const row = await kept.get(notesKey(account));
      return { ...NO_ARCHIVE, ...(row?.value as ArchiveNotes | undefined) };
    },
    keepNotes: (value: ArchiveNotes) => kept.put({ key: notesKey(account), value }),
    done: transaction.done,
  };
}

export type Writing = Awaited<ReturnType<typeof beginWriting>>;

/** All blocks of a month, of every layer. */
const ofMonth = ({ blocks, account }: Writing, month: number) =>
  blocks.getAll(blocksIn(account, { from: month, to: month }));

function put({ blocks }: Writing, block: StoredBlock) {
  noteWritten(block.account, block.month);
  return blocks.put(block);
}

const namesIn = (blocks: readonly StoredBlock[]) => new Set(blocks.flatMap(namesOf));

const byMonth = (views: readonly ArchivedView[]) =>
  Map.groupBy(views, ({ viewedSeconds }) => monthOf(viewedSeconds));

/** Keeps what the service told; gives how many were not here before. */
export async function keepTold(writing: Writing, told: readonly ArchivedView[]): Promise<number> {
  let added = 0;
  for (const [month, views] of byMonth(told)) {
    const blocks = await ofMonth(writing, month);
    const own = blocks.find(({ layer }) => layer === 0) ?? emptyBlock(writing.account, month, 0);
    const gone = new Set(own.gone);
    const wanted = views.filter((view) => !gone.has(viewName(view)));
    const known = namesIn(blocks);
    added += new Set(wanted.map(viewName).filter((name) => !known.has(name))).size;
    if (wanted.length > 0) await put(writing, withViews(own, wanted));
  }
  return added;
}

/** Keeps what a file told, in its layer; what is known as well or better is left out. */
export async function keepImported(
  writing: Writing,
  layer: number,
  told: readonly ArchivedView[],
): Promise<number> {
  let added = 0;
  for (const [month, views] of byMonth(told)) {
    const blocks = await ofMonth(writing, month);
    const joined = joinLayers(blocks);
    const known = new Map(joined && viewsOf(joined).map((view) => [viewName(view), view]));
    const news: ArchivedView[] = [];
    for (const view of views) {
      const before = known.get(viewName(view));
      const later = laterOf(before, view);
      if (later === before) continue;
      if (!before) added += 1;
      known.set(viewName(view), later);
      news.push(later);
    }
    const own =
      blocks.find((block) => block.layer === layer) ?? emptyBlock(writing.account, month, layer);
    if (news.length > 0) await put(writing, withViews(own, news));
  }
  return added;
}

export async function hasLayer({ blocks, account }: Writing, layer: number): Promise<boolean> {
  const keys = await blocks.getAllKeys(blocksIn(account, ALL_MONTHS));
  return keys.some(([, , of]) => of === layer);
}

/** Takes a layer away; gives how many viewings only it had told. */
export async function dropLayer(writing: Writing, layer: number): Promise<number> {
  let lost = 0;
  const keys = await writing.blocks.getAllKeys(blocksIn(writing.account, ALL_MONTHS));
  for (const [account, month, of] of keys) {
    if (of !== layer) continue;
    const blocks = await ofMonth(writing, month);
    const others = blocks.filter((block) => block.layer !== layer);
    const [alone] = others.length === 0 ? blocks : [];
    lost += alone ? sizeOf(alone) : namesIn(blocks).size - namesIn(others).size;
    noteWritten(account, month);
    await writing.blocks.delete([account, month, of]);
  }
  return lost;
}

type Named = Pick<ArchivedView, 'viewedSeconds' | 'key'>;

/** Deletes viewings from every layer; told again by the service they stay away. */
export async function forgetViews(
  writing: Writing,
  which: readonly Named[],
): Promise<readonly ArchivedView[]> {
  const lost: ArchivedView[] = [];
  for (const [month, ofIt] of Map.groupBy(which, (view) => monthOf(view.viewedSeconds))) {
    const names = new Set(ofIt.map(viewName));
    const blocks = await ofMonth(writing, month);
    const joined = joinLayers(blocks);
    if (joined) lost.push(...viewsOf(joined).filter((view) => names.has(viewName(view))));
    const own = blocks.find(({ layer }) => layer === 0) ?? emptyBlock(writing.account, month, 0);
    const gone = [...new Set([...own.gone, ...names])];
    for (const block of blocks.filter(({ layer }) => layer !== 0)) {
      await put(writing, withoutViews(block, names));
    }
    await put(writing, { ...withoutViews(own, names), gone });
  }
  return lost;
}

/** Puts back what was deleted here; gives how many were not there. */
export async function putBack(writing: Writing, views: readonly ArchivedView[]): Promise<number> {
  for (const [month, ofIt] of byMonth(views)) {
    const own = await writing.blocks.get([writing.account, month, 0]);
    const names = new Set(ofIt.map(viewName));
    if (own) await put(writing, { ...own, gone: own.gone.filter((name) => !names.has(name)) });
  }
  return keepTold(writing, views);
}
