import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type ArchiveQuery,
  isEverything,
  type ReadText,
  readText,
} from '@/src/parts/history/shared/archive-query.ts';
import { archiveRows, indexOfTime } from '@/src/parts/history/shared/archive-rows.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import type { ViewingBlock } from '@/src/parts/history/shared/viewing-block.ts';
import { listMonths, readViewings } from '@/src/storage/viewings.ts';
import { followArchiveAddress } from './archive-address.ts';
import type { WatchedPart } from './archive-search.ts';
import { createRereading } from './rereading.ts';

/** Percent: over, under. */
const LIMITS: Readonly<Record<WatchedPart, readonly [number | null, number | null]>> = {
  any: [null, null],
  done: [89.99, null],
  part: [9.99, 90],
  brief: [null, 10],
};

/** Rows that are made at once; the others when somebody comes to them. */
const FIRST_ROWS = 500;
const MORE_ROWS = 5_000;
const SOME_ROWS = 100;

/** Everything that is kept, and what of it is looked for. */
export function createArchiveListModel(archive: ReadonlySignal<ArchiveState | null>) {
  const blocks = signal<readonly ViewingBlock[] | null>(null);
  const failed = signal(false);
  const text = signal('');
  const business = signal<string | null>(null);
  const device = signal<HistoryItem['device'] | null>(null);
  const watched = signal<WatchedPart>('any');
  const address = followArchiveAddress({ text, business, device, watched });
  const reveal = signal<{ readonly index: number } | null>(null);
  const rereading = createRereading((account) => void load(account));
  let shown = '';
  let turn = 0;

  const read = computed((): ReadText => readText(text.value));
  const query = computed((): ArchiveQuery => {
    const [over, under] = LIMITS[watched.value];
    const said = read.value.query;
    return {
      ...said,
      business: business.value,
      device: device.value,
      watchedOver: over ?? said.watchedOver,
      watchedUnder: under ?? said.watchedUnder,
    };
  });
  const topKey = computed(() => JSON.stringify(query.value));
  /** How far the rows of which search are made. */
  const made = signal({ of: '', most: FIRST_ROWS });
  const most = () => (made.value.of === topKey.value ? made.value.most : FIRST_ROWS);
  const rowsTo = (end: number) =>
    archiveRows(blocks.value ?? [], query.value, archive.value?.missed ?? [], end);
  const list = computed(() => rowsTo(most()));

  async function load(account: number) {
    const mine = ++turn;
    try {
      // The newest month first: it is what is looked at.
      const [newest] = blocks.peek() ? [] : (await listMonths(account)).slice(-1);
      if (newest !== undefined) {
        const first = await readViewings(account, { from: newest, to: newest });
        if (mine === turn) blocks.value = first;
      }
      const all = await readViewings(account);
      if (mine !== turn) return;
      blocks.value = all;
      failed.value = false;
    } catch {
      if (mine === turn) failed.value = true;
    }
  }

  return {
    blocks,
    failed,
    text,
    business,
    device,
    watched,
    reveal,
    /** What is marked in the rows. */
    words: () => read.peek().query.words,
    understood: computed(() => read.value.understood),
    list,
    isNarrowed: computed(() => !isEverything(query.value)),
    /** What changes when the list begins at its top again. */
    topKey,
    /** All that is looked for, however far the rows are made. */
    all: () => rowsTo(Infinity).rows,
    more: () => {
      if (most() < list.peek().count) {
        made.value = { of: topKey.peek(), most: most() + MORE_ROWS };
      }
    },
    type: (words: string) => {
      text.value = words;
    },
    drop: (token: string) => {
      text.value = text
        .peek()
        .split(/\s+/)
        .filter((one) => one !== token)
        .join(' ');
    },
    jump: (seconds: number) => {
      const index = indexOfTime(rowsTo(Infinity).rows, seconds);
      batch(() => {
        // Days and gaps are rows too: so many viewings are enough.
        if (index + SOME_ROWS > most()) made.value = { of: topKey.peek(), most: index + SOME_ROWS };
        reveal.value = { index };
      });
    },
    again: () => {
      const account = archive.peek()?.account;
      if (account !== undefined) rereading.now(account);
    },
    /** Reads again when the archive says that it has changed. */
    follow(state: ArchiveState) {
      const stamp = JSON.stringify([state.account, state.count, state.reading?.completeAtMs]);
      if (stamp === shown) return;
      shown = stamp;
      rereading.soon(state.account);
    },
    dispose: () => {
      address.dispose();
      rereading.dispose();
      turn += 1;
    },
  };
}

export type ArchiveListModel = ReturnType<typeof createArchiveListModel>;
