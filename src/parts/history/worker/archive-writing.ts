import { notesKey } from '../../../storage/archive-notes.ts';
import { openDatabase } from '../../../storage/database.ts';
import { blocksIn, noteWritten } from '../../../storage/viewings.ts';
import { laterOf, NEVER_LEARNT_MS, type Viewing } from '../shared/archive.ts';
import { type ArchiveNotes, NO_ARCHIVE } from '../shared/archive-notes.ts';
import { ALL_MONTHS } from '../shared/months.ts';
import {
  emptyBlock,
  joinLayers,
  monthOf,
  nameAt,
  namesOf,
  type StoredBlock,
  sizeOf,
  viewingName,
  viewingsOf,
  withoutViewings,
  withViewings,
} from '../shared/viewing-block.ts';

/** Everything that belongs together, in one transaction: rows, notes, where the reading stands. */
export async function beginWriting(account: number) {
  const names = ['collections', 'viewings', 'packedViewings', 'kept'] as const;
  const transaction = (await openDatabase()).transaction(names, 'readwrite');
  const kept = transaction.objectStore('kept');
  // Whoever does not come to wait for it has failed before, and told so.
  transaction.done.catch(() => undefined);
  return {
    account,
    states: transaction.objectStore('collections'),
    blocks: transaction.objectStore('viewings'),
    packed: transaction.objectStore('packedViewings'),
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

/** Said before a block of a month is written: what was made of it holds no more. */
async function changing({ packed, account }: Writing, month: number): Promise<void> {
  noteWritten(account, month);
  await packed.delete([account, month]);
}

async function put(writing: Writing, block: StoredBlock): Promise<void> {
  await changing(writing, block.month);
  await writing.blocks.put(block);
}

const namesIn = (blocks: readonly StoredBlock[]) => new Set(blocks.flatMap(namesOf));

const byMonth = (viewings: readonly Viewing[]) =>
  Map.groupBy(viewings, ({ viewedSeconds }) => monthOf(viewedSeconds));

/**
 * A row of another program's file under the key that the same viewing has here: such files do not tell
 * the service's own key of everything. Two works within one second nobody watches, but a table of days
 * alone says so, and may tell no titles; without a time there may be any.
 */
function namedAs(known: readonly Viewing[]): (one: Viewing) => Viewing {
  const bySecond = Map.groupBy(known, ({ viewedSeconds }) => viewedSeconds);
  return (one) => {
    const isTheirs = one.learntAtMs === NEVER_LEARNT_MS && one.viewedSeconds > 0;
    const there = isTheirs ? bySecond.get(one.viewedSeconds) : undefined;
    const same =
      there?.find(({ key }) => key === one.key) ??
      there?.find(
        ({ oid, title, bvid }) =>
          (oid && oid === one.oid) || (title && title === one.title && mayBe(bvid, one.bvid)),
      );
    return same ? { ...one, key: same.key } : one;
  };
}

/** Not two videos that are known to be others. */
const mayBe = (a: string, b: string) => !a || !b || a === b;

/** What a file had told before the service did gets the service's key. */
async function named(writing: Writing, block: StoredBlock, told: readonly Viewing[]) {
  if (block.layer === 0) return block;
  const names = namesOf(block);
  const empty = withoutViewings(block, new Set(names));
  const next = withViewings(empty, viewingsOf(block).map(namedAs(told)));
  if (`${namesOf(next)}` !== `${names}`) await put(writing, next);
  return next;
}

/**
 * What says that it was learnt after this moment was told while the machine's clock ran ahead. The service
 * speaks now, so its word is the later one, and not only once that time has come.
 */
async function notAhead(
  writing: Writing,
  block: StoredBlock,
  told: ReadonlyMap<string, Viewing>,
  nowMs: number,
): Promise<StoredBlock> {
  const before = (ms: number, row: number) => {
    const now = ms > nowMs ? told.get(nameAt(block, row)) : undefined;
    return now ? now.learntAtMs - 1 : ms;
  };
  const learntAtMs = block.learntAtMs.map(before);
  if (learntAtMs.every((ms, row) => ms === block.learntAtMs[row])) return block;
  const next = { ...block, learntAtMs };
  await put(writing, next);
  return next;
}

/** Keeps what the service told just now; gives how many were not here before. */
export async function keepTold(
  writing: Writing,
  told: readonly Viewing[],
  nowMs = Date.now(),
): Promise<number> {
  let added = 0;
  for (const [month, viewings] of byMonth(told)) {
    const known = await ofMonth(writing, month);
    const gone = new Set(known.find(({ layer }) => layer === 0)?.gone ?? []);
    const wanted = viewings
      .filter((viewing) => !gone.has(viewingName(viewing)))
      .map((viewing) => ({ ...viewing, learntAtMs: Math.min(viewing.learntAtMs, nowMs) }));
    const names = new Map(wanted.map((viewing) => [viewingName(viewing), viewing]));
    const blocks = await Promise.all(known.map((one) => notAhead(writing, one, names, nowMs)));
    const own = blocks.find(({ layer }) => layer === 0) ?? emptyBlock(writing.account, month, 0);
    const here = namesIn(await Promise.all(blocks.map((one) => named(writing, one, wanted))));
    added += [...names.keys()].filter((name) => !here.has(name)).length;
    if (wanted.length > 0) await put(writing, withViewings(own, wanted));
  }
  return added;
}

/** Keeps what a file told, in its layer; what is known as well or better is left out. */
export async function keepImported(
  writing: Writing,
  layer: number,
  told: readonly Viewing[],
): Promise<number> {
  let added = 0;
  for (const [month, viewings] of byMonth(told)) {
    const blocks = await ofMonth(writing, month);
    const joined = joinLayers(blocks);
    const here = joined ? viewingsOf(joined) : [];
    const known = new Map(here.map((viewing) => [viewingName(viewing), viewing]));
    const news: Viewing[] = [];
    for (const viewing of viewings.map(namedAs(here))) {
      const before = known.get(viewingName(viewing));
      const later = laterOf(before, viewing);
      if (later === before) continue;
      if (!before) added += 1;
      known.set(viewingName(viewing), later);
      news.push(later);
    }
    const own =
      blocks.find((block) => block.layer === layer) ?? emptyBlock(writing.account, month, layer);
    if (news.length > 0) await put(writing, withViewings(own, news));
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
    await changing(writing, month);
    await writing.blocks.delete([account, month, of]);
  }
  return lost;
}

type Named = Pick<Viewing, 'viewedSeconds' | 'key'>;

/** Deletes viewings from every layer; told again by the service they stay away. */
export async function forgetViewings(
  writing: Writing,
  which: readonly Named[],
): Promise<readonly Viewing[]> {
  const lost: Viewing[] = [];
  for (const [month, ofIt] of Map.groupBy(which, (viewing) => monthOf(viewing.viewedSeconds))) {
    const names = new Set(ofIt.map(viewingName));
    const blocks = await ofMonth(writing, month);
    const joined = joinLayers(blocks);
    if (joined)
      lost.push(...viewingsOf(joined).filter((viewing) => names.has(viewingName(viewing))));
    const own = blocks.find(({ layer }) => layer === 0) ?? emptyBlock(writing.account, month, 0);
    const gone = [...new Set([...own.gone, ...names])];
    const ownNames = new Set(namesOf(own));
    for (const block of blocks.filter(({ layer }) => layer !== 0)) {
      const lostIn = namesOf(block).filter((name) => names.has(name) && !ownNames.has(name));
      const left = withoutViewings(block, names);
      await put(writing, { ...left, gone: [...new Set([...left.gone, ...lostIn])] });
    }
    await put(writing, { ...withoutViewings(own, names), gone });
  }
  return lost;
}

/**
 * Puts back what was deleted here, each where it was: what only a file had told goes with that file
 * again. Gives how many were not there.
 */
export async function putBack(writing: Writing, viewings: readonly Viewing[]): Promise<number> {
  const told: Viewing[] = [];
  /** Back in the files that had told them. */
  const placed = new Set<Viewing>();
  for (const [month, ofIt] of byMonth(viewings)) {
    const names = new Set(ofIt.map(viewingName));
    const blocks = await ofMonth(writing, month);
    const known = namesIn(blocks);
    // Put back twice it is there once.
    const left = ofIt.filter((viewing) => !known.has(viewingName(viewing)));
    for (const block of blocks.filter(({ gone }) => gone.some((name) => names.has(name)))) {
      const isIts = (viewing: Viewing) => block.gone.includes(viewingName(viewing));
      const its = block.layer === 0 ? [] : left.filter(isIts);
      const gone = block.gone.filter((name) => !names.has(name));
      await put(writing, { ...withViewings(block, its), gone });
      for (const viewing of its) placed.add(viewing);
    }
    told.push(...left.filter((viewing) => !placed.has(viewing)));
  }
  return placed.size + (await keepTold(writing, told));
}
