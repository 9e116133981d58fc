import { signal } from '@preact/signals';
import { queriesKey, readNamedQueries } from '@/src/parts/followings/shared/named-queries.ts';
import { readRules } from '@/src/parts/followings/shared/rules-read.ts';
import type { SettingRow } from '@/src/parts/settings/shared/setting-rows.ts';
import { compress } from '@/src/parts/snapshots/shared/snapshot-file.ts';
import { joined, newRows } from '@/src/parts/transfer/shared/join.ts';
import {
  SECTION_IDS,
  type SectionId,
  type TransferRows,
} from '@/src/parts/transfer/shared/sections.ts';
import {
  readableRows,
  readTransfer,
  TRANSFER_FILE_MAX,
  type TransferFile,
  type TransferProblem,
  writeTransfer,
} from '@/src/parts/transfer/shared/transfer-file.ts';
import type { Background } from '@/src/rpc/client.ts';
import { BiliError, type BiliErrorFields } from '@/src/shared/errors.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { bumpRevisions } from '@/src/storage/items.ts';
import { readSettings } from '@/src/storage/setting-rows.ts';
import { readForTransfer, takeIn } from '@/src/storage/transfer/take-in.ts';
import { askOnceMore } from '@/src/ui/ask-once-more.ts';
import { bytesOf } from '@/src/ui/bytes-of.ts';
import { fieldsOf } from '@/src/ui/error-fields.ts';
import { saveFile } from '@/src/ui/save-file.ts';

/** What a file would bring, before it is let in. */
export interface TransferPreview {
  readonly name: string;
  readonly file: TransferFile;
  readonly counts: readonly TransferCount[];
}

interface TransferCount {
  readonly section: SectionId;
  readonly inFile: number;
  /** Of these not here yet, or here otherwise. */
  readonly fresh: number;
}

export type TransferStep =
  | { readonly at: 'none' | 'writing' | 'reading' | 'taking' }
  /** `left`: so many rows are damaged here, and no part of the file. */
  | { readonly at: 'saved'; readonly left: number }
  | { readonly at: 'ready'; readonly preview: TransferPreview }
  | {
      readonly at: 'done';
      readonly fresh: number;
      /** Viewings that nobody could read. */
      readonly bad: number;
      /** Rules that are kept behind as many as there may be. */
      readonly rulesBeyond: number;
    };

/** What is wrong with a file; too-much: what is kept is more than a file may hold. */
export type TransferTrouble = TransferProblem | { readonly what: 'too-much' | 'unreadable' };

/** So many viewings go to the archive at once. */
const CHUNK = 2_000;
/** Named queries lie in the page's own store: harmless, and wanted at once. */
function keptQueries(account: number) {
  try {
    return readNamedQueries(JSON.parse(localStorage.getItem(queriesKey(account)) ?? '[]'));
  } catch {
    return [];
  }
}

async function allRows(account: number): Promise<TransferRows> {
  return {
    ...(await readForTransfer(account)),
    settings: (await readSettings()) as TransferRows['settings'] & object,
    views: [...keptQueries(account)],
  };
}

/** Everything of an account on its way to a file, and from one. */
export function createTransferModel(ask: Background) {
  const step = signal<TransferStep>({ at: 'none' });
  const problem = signal<TransferTrouble | null>(null);
  const error = signal<BiliErrorFields | null>(null);

  async function quietly(at: 'writing' | 'reading' | 'taking', doing: () => Promise<TransferStep>) {
    problem.value = null;
    error.value = null;
    step.value = { at };
    try {
      step.value = await doing();
    } catch (caught) {
      error.value = fieldsOf(caught);
      step.value = { at: 'none' };
    }
  }

  async function mine() {
    const found = await ask('account.get', { from: 'any' });
    if (found?.value) return found.value;
    throw new BiliError({ kind: 'not-logged-in', operation: 'transfer' });
  }

  /** Viewings go the way of every file of viewings: each brought one is a layer to be taken back. */
  async function bringViewings(name: string, rows: NonNullable<TransferRows['viewings']>) {
    if (rows.length === 0) return 0;
    let bad = 0;
    const layer = await ask('archive.importBegin', { name: name.slice(0, 300) });
    for (let at = 0; at < rows.length; at += CHUNK) {
      const some = rows.slice(at, at + CHUNK);
      bad += (await askOnceMore(() => ask('archive.importRows', { layer, rows: some }))).bad;
    }
    await askOnceMore(() => ask('archive.importEnd', { layer }));
    return bad;
  }

  async function bring({ name, file }: TransferPreview): Promise<TransferStep> {
    const account = file.account.mid;
    const known = await allRows(account);
    const { before, after } = await takeIn(account, file.rows);
    // As they are kept by now: another window may have saved one meanwhile.
    const here = { ...known, views: [...keptQueries(account)] };
    const all = { ...after, ...viewsAnd(here, file.rows) };
    let bad = 0;
    try {
      localStorage.setItem(queriesKey(account), JSON.stringify(all.views ?? []));
      const settings = [...((file.rows.settings ?? []) as SettingRow[])];
      await askOnceMore(() => ask('settings.merge', { rows: settings }));
      bad = await bringViewings(name, newRows('viewings', before, after));
    } finally {
      // What is in the database by now is shown, also where the rest failed.
      await bumpRevisions('account', 'rules', 'notes', 'archive');
    }
    return {
      at: 'done',
      fresh: SECTION_IDS.reduce((sum, id) => sum + newRows(id, here, all).length, 0) - bad,
      bad,
      rulesBeyond: readRules((after.rules ?? []).map(({ rule }) => rule)).beyond,
    };
  }

  return {
    step,
    problem,
    error,
    save: (isPacked: boolean) =>
      void quietly('writing', async () => {
        const { mid, name } = await mine();
        const madeAt = new Date().toISOString();
        const { rows, left } = await readableRows(await allRows(mid), mid);
        const text = await writeTransfer({ madeAt, account: { mid, name }, rows });
        // Nothing could be taken in from it again.
        if (new Blob([text]).size > TRANSFER_FILE_MAX) {
          problem.value = { what: 'too-much' };
          return { at: 'none' };
        }
        const file = `bilideck-all-${mid}-${dayKey(new Date(madeAt))}.jsonl`;
        if (isPacked) saveFile(`${file}.gz`, 'application/gzip', await compress(text));
        else saveFile(file, 'application/jsonl', text);
        // Should viewings be lost, this is what they come back from.
        const saved = isPacked ? `${file}.gz` : file;
        if (rows.viewings?.length)
          void ask('archive.saved', { name: saved }).catch(() => undefined);
        return { at: 'saved', left };
      }),
    look: (file: File) =>
      void quietly('reading', async () => {
        const { mid } = await mine();
        const bytes = file.size > TRANSFER_FILE_MAX ? 'too-large' : await bytesOf(file);
        const found =
          bytes instanceof Uint8Array
            ? await readTransfer(bytes, mid)
            : ({ what: bytes ?? 'unreadable' } as const);
        if ('what' in found) {
          problem.value = found;
          return { at: 'none' };
        }
        const here = await allRows(mid);
        const after = joined(here, found.rows);
        const counts = SECTION_IDS.map((section) => ({
          section,
          inFile: found.rows[section]?.length ?? 0,
          fresh: newRows(section, here, after).length,
        }));
        return { at: 'ready', preview: { name: file.name, file: found, counts } };
      }),
    agree() {
      const now = step.peek();
      if (now.at !== 'ready') return;
      void quietly('taking', () => bring(now.preview));
    },
    close() {
      step.value = { at: 'none' };
      problem.value = null;
    },
  };
}

export type TransferModel = ReturnType<typeof createTransferModel>;

/** What is kept beside the database, as both have it together. */
function viewsAnd({ views, settings }: TransferRows, given: TransferRows): TransferRows {
  const both = joined(
    { ...(views && { views }), ...(settings && { settings }) },
    {
      ...(given.views && { views: given.views }),
      ...(given.settings && { settings: given.settings }),
    },
  );
  return {
    ...(both.views && { views: both.views }),
    ...(both.settings && { settings: both.settings }),
  };
}
