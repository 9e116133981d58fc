import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type ArchiveQuery,
  isEverything,
  readText,
} from '@/src/parts/history/shared/archive-query.ts';
import { archiveRows, indexOfTime } from '@/src/parts/history/shared/archive-rows.ts';
import type { ArchiveState } from '@/src/parts/history/shared/archive-state.ts';
import type { HistoryItem } from '@/src/parts/history/shared/history-item.ts';
import { joinSite, SITE_UNREAD, type ViewingPlace } from '@/src/parts/history/shared/site-rows.ts';
import type { ViewingBlock } from '@/src/parts/history/shared/viewing-block.ts';
import { listMonths, readViewings } from '@/src/storage/viewings.ts';
import { followArchiveAddress } from './archive-address.ts';
import type { WatchedPart, WherePart } from './archive-search.ts';
import { createRereading } from './rereading.ts';
import { tokensOf, withDates, withoutToken, withTyped } from './search-tokens.ts';
import type { SiteModel } from './site-model.ts';

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

const IS_IN: Readonly<Record<Exclude<WherePart, 'any'>, (place: ViewingPlace) => boolean>> = {
  here: (place) => place === 'here',
  site: (place) => place === 'site',
  onsite: (place) => place === 'site' || place === 'both',
};

/** Everything that is kept and what the site has besides, and what of it is looked for. */
export function createArchiveListModel(
  archive: ReadonlySignal<ArchiveState | null>,
  site: Pick<SiteModel, 'read'>,
) {
  const kept = signal<readonly ViewingBlock[] | null>(null);
  /** Behind the newest month everything else is read. */
  const isWhole = signal(false);
  const failed = signal(false);
  const text = signal('');
  const business = signal<string | null>(null);
  const device = signal<HistoryItem['device'] | null>(null);
  const watched = signal<WatchedPart>('any');
  const where = signal<WherePart>('any');
  const address = followArchiveAddress({ text, business, device, watched, where });
  const reveal = signal<{ readonly index: number } | null>(null);
  const rereading = createRereading((account) => void load(account));
  let turn = 0;

  const read = computed(() => readText(text.value));
  const query = computed((): ArchiveQuery => {
    const [over, under] = LIMITS[watched.value];
    const said = read.value;
    return {
      ...said,
      business: business.value,
      device: device.value,
      watchedOver: over ?? said.watchedOver,
      watchedUnder: under ?? said.watchedUnder,
    };
  });
  const topKey = computed(() => JSON.stringify([query.value, where.value]));
  const account = computed(() => archive.value?.account ?? 0);
  /** What only the site has is known once everything here is. */
  const joined = computed(() => {
    const read = isWhole.value ? site.read.value : SITE_UNREAD;
    return joinSite(kept.value ?? [], account.value, read);
  });
  const isNarrowed = computed(() => !isEverything(query.value) || where.value !== 'any');
  /** Where the reading of the site has come to; among what was found only what looks for it tells. */
  const edge = computed(() => {
    const { downToSeconds } = site.read.value;
    const isTold = isWhole.value && (where.value !== 'any' || !isNarrowed.value);
    return isTold && downToSeconds !== 'end' ? downToSeconds : null;
  });
  /** How far the rows of which search are made. */
  const made = signal({ of: '', most: FIRST_ROWS });
  const madeTo = () => (made.value.of === topKey.value ? made.value.most : FIRST_ROWS);
  function rowsTo(most: number) {
    const { blocks, placeOf } = joined.value;
    const isIn = where.value === 'any' ? null : IS_IN[where.value];
    return archiveRows(blocks, query.value, {
      missed: archive.value?.missed ?? [],
      edgeSeconds: edge.value,
      isIn: isIn && ((name, seconds) => isIn(placeOf(name, seconds))),
      most,
    });
  }
  const list = computed(() => rowsTo(madeTo()));
  const wordsText = computed(() => read.value.words.join(' '));
  const namesText = computed(() => [...read.value.words, ...read.value.by].join(' '));

  async function load(account: number) {
    const mine = ++turn;
    try {
      // The newest month first: it is what is looked at.
      const [newest] = kept.peek() ? [] : (await listMonths(account)).slice(-1);
      if (newest !== undefined) {
        const first = await readViewings(account, { from: newest, to: newest });
        if (mine === turn) kept.value = first;
      }
      const all = await readViewings(account);
      if (mine !== turn) return;
      batch(() => {
        kept.value = all;
        isWhole.value = true;
      });
      failed.value = false;
    } catch {
      if (mine === turn) failed.value = true;
    }
  }

  return {
    /** Of everything in the list; null: nothing is read yet. */
    blocks: computed(() => kept.value && joined.value.blocks),
    failed,
    tokens: computed(() => tokensOf(text.value)),
    text,
    business,
    device,
    watched,
    where,
    reveal,
    /** What is marked in the rows: the same as before where other words are typed than those. */
    words: computed(() => wordsText.value.split(' ').filter(Boolean)),
    /** The same in names of uploaders. */
    names: computed(() => namesText.value.split(' ').filter(Boolean)),
    placeOf: computed(() => joined.value.placeOf),
    list,
    /** Times that may lack viewings are something to look at as well. */
    isEmpty: computed(
      () => list.value.count === 0 && !list.value.rows.some(({ type }) => type === 'gap'),
    ),
    isNarrowed,
    /** What changes when the list begins at its top again. */
    topKey,
    /** All that is looked for, however far the rows are made. */
    all: () => rowsTo(Infinity).rows,
    more: () => {
      if (madeTo() < list.peek().count) {
        made.value = { of: topKey.peek(), most: madeTo() + MORE_ROWS };
      }
    },
    /** What is typed after the words that are done. */
    type: (typed: string) => {
      text.value = withTyped(text.peek(), typed);
    },
    /** Looks for this and nothing else that was typed. */
    search: (token: string) => {
      text.value = `${token} `;
    },
    drop: (at: number) => {
      text.value = withoutToken(text.peek(), at);
    },
    days: (dates: string) => {
      text.value = withDates(text.peek(), dates);
    },
    /** Nothing is looked for any more. */
    clear: () =>
      batch(() => {
        text.value = '';
        business.value = null;
        device.value = null;
        watched.value = 'any';
        where.value = 'any';
      }),
    jump: (seconds: number) => {
      const { rows } = rowsTo(Infinity);
      if (rows.length === 0) return;
      const index = indexOfTime(rows, seconds);
      batch(() => {
        // Days and gaps are rows too: so many viewings are enough.
        if (index + SOME_ROWS > madeTo())
          made.value = { of: topKey.peek(), most: index + SOME_ROWS };
        reveal.value = { index };
      });
    },
    again: () => {
      if (account.peek() !== 0) rereading.now(account.peek());
    },
    /** What is kept has changed: it is read again. */
    changed: () => rereading.soon(account.peek()),
    dispose: () => {
      address.dispose();
      rereading.dispose();
      turn += 1;
    },
  };
}

export type ArchiveListModel = ReturnType<typeof createArchiveListModel>;
