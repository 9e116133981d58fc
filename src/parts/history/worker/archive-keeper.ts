import type { Collections } from '../../../collect/collections.ts';
import { type Collected, isOpen, isOver } from '../../../collect/shared/collected.ts';
import { ownAccount, type ReadServices } from '../../../reading/define-read.ts';
import {
  raiseArchiveCount,
  readArchiveCount,
  setArchiveCount,
} from '../../../storage/archive-count.ts';
import { readArchiveNotes } from '../../../storage/archive-notes.ts';
import { bumpRevisions } from '../../../storage/items.ts';
import { type ArchiveState, archiveStateOf } from '../shared/archive-state.ts';
import { archiveCollection } from './archive.ts';
import { changeArchiveNotes } from './archive-store.ts';

export interface ArchiveServices extends Pick<ReadServices, 'account'> {
  readonly collections: Pick<Collections, 'handle'>;
  readonly now: () => number;
  /** Sets the alarm that looks so often; null: none is wanted. */
  readonly wakeArchive: (everyMinutes: number | null) => Promise<void>;
  /** Whether the script that marks what was seen is in the site's pages. */
  readonly markPages: (on: boolean) => Promise<void>;
}

const MINUTE = 60_000;
/** An alarm that comes a moment early is still that one. */
const EARLY_MS = MINUTE;
/** A page that is opened again and again asks no oftener than this. */
const FRESH_MS = MINUTE;

/** Keeping the history of whoever is signed in, once they have switched it on. */
export function createArchiveKeeper(services: ArchiveServices) {
  const { account, collections, now, wakeArchive, markPages } = services;
  const handle = () => collections.handle(archiveCollection);
  const own = () => ownAccount({ account }, 'archive');

  /** Alarm and marks are there as long as whoever is signed in wants them. */
  async function arm(): Promise<void> {
    const mine = await account();
    const notes = mine === null ? null : await readArchiveNotes(mine);
    await wakeArchive(notes?.on ? notes.everyMinutes : null);
    await markPages(notes?.on === true && notes.marks);
  }

  async function read(mine: number): Promise<Collected> {
    await changeArchiveNotes(mine, (notes) => ({ ...notes, askedAtMs: now() }));
    return handle().start(0);
  }

  /** Whether it was asked less than this ago; a clock that was set back says nothing. */
  async function isFresh(mine: number, ms: number): Promise<boolean> {
    const { askedAtMs } = await readArchiveNotes(mine);
    return askedAtMs !== null && askedAtMs <= now() && now() - askedAtMs < ms;
  }

  async function state(): Promise<ArchiveState> {
    const mine = await own();
    const [notes, at] = await Promise.all([readArchiveNotes(mine), handle().get(0)]);
    await raiseArchiveCount(mine, notes.count);
    return archiveStateOf(mine, notes, at ?? undefined, await readArchiveCount(mine));
  }

  return {
    arm,
    state,

    /** The alarm. What the person paused stays so; with the archive off nothing runs. */
    async heed(): Promise<void> {
      const mine = await account();
      if (mine === null) return;
      const { on, everyMinutes } = await readArchiveNotes(mine);
      if (!on || (await isFresh(mine, everyMinutes * MINUTE - EARLY_MS))) return;
      const at = await handle().get(0);
      if (!at || isOver(at)) await read(mine);
    },

    /** What is new, because somebody looks; `all`: everything that the service still has. */
    async refresh(all: boolean): Promise<ArchiveState> {
      const mine = await own();
      const { on } = await readArchiveNotes(mine);
      const at = await handle().get(0);
      const isFree = !at || isOver(at);
      if (on && all && isFree) {
        await changeArchiveNotes(mine, (notes) => ({ ...notes, wantsAll: true }));
        await read(mine);
      } else if (on && isFree && !(await isFresh(mine, FRESH_MS))) await read(mine);
      return state();
    },

    async switchTo(on: boolean): Promise<ArchiveState> {
      const mine = await own();
      await changeArchiveNotes(mine, (notes) => ({ ...notes, on, declined: !on }));
      await arm();
      await bumpRevisions('archive');
      const at = await handle().get(0);
      if (!on && at && !isOver(at)) await handle().cancel(0);
      if (on && at?.state === 'paused') await handle().resume(0);
      else if (on && !(at && isOpen(at))) await read(mine);
      return state();
    },

    /** Pages that are open hear of it as of any change of the archive. */
    async showMarks(marks: boolean): Promise<ArchiveState> {
      await changeArchiveNotes(await own(), (notes) => ({ ...notes, marks }));
      await arm();
      await bumpRevisions('archive');
      return state();
    },

    async setEvery(everyMinutes: number): Promise<ArchiveState> {
      await changeArchiveNotes(await own(), (notes) => ({ ...notes, everyMinutes }));
      await arm();
      return state();
    },

    async say(word: 'pause' | 'resume' | 'cancel'): Promise<Collected> {
      const mine = await own();
      const at = await handle()[word](0);
      // What is older was given up: the alarm must not begin anew with it.
      if (word === 'cancel') {
        await changeArchiveNotes(mine, (notes) => ({ ...notes, wantsAll: false }));
      }
      return at;
    },

    /** The person has seen that some were lost. */
    async tellShrunk(): Promise<ArchiveState> {
      const mine = await own();
      await setArchiveCount(mine, (await readArchiveNotes(mine)).count);
      return state();
    },

    /** The person has seen that the history of the site was emptied. */
    async tellCleared(): Promise<ArchiveState> {
      await changeArchiveNotes(await own(), (notes) => ({
        ...notes,
        cleared: notes.cleared && { ...notes.cleared, told: true },
      }));
      return state();
    },
  };
}
