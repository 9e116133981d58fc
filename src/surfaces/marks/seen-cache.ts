import { MOST_SEEN_IDS, type SeenVideo } from '@/src/parts/history/shared/seen.ts';
import { BiliError, type ErrorKind } from '@/src/shared/errors.ts';

export type SeenAnswer = Readonly<Record<string, SeenVideo>> | null;

/** What comes together is asked for together: at once after a while without, seldom while somebody scrolls on. */
const SOON_MS = 60;
const APART_MS = 1_000;
/** The page, or who is signed in, is not ours to mark any more. */
const FINAL: readonly ErrorKind[] = [
  'gone',
  'account-changed',
  'other-session',
  'not-logged-in',
  'invalid-params',
];

/**
 * What is known of the videos of a page.
 * @param ask Of so many ids at once; null: nothing is to be marked any more.
 * @param told Some of what was wanted is known now; false: nothing more will be.
 */
export function createSeenCache(
  ask: (ids: string[]) => Promise<SeenAnswer>,
  told: (isOn: boolean) => void,
) {
  /** undefined: it is wanted. */
  const known = new Map<string, SeenVideo | null | undefined>();
  /** The first of them are being asked for. */
  const wanted: string[] = [];
  let timer = 0;
  let isAsking = false;
  let round = 0;
  let askedAtMs = -APART_MS;

  async function fetchSome() {
    timer = 0;
    isAsking = true;
    askedAtMs = performance.now();
    const mine = round;
    const ids = wanted.slice(0, MOST_SEEN_IDS);
    const answer = await ask(ids).catch((error: unknown) => {
      const isFinal = error instanceof BiliError && FINAL.includes(error.kind);
      // A worker that was just stopped: they are asked for with the next ones.
      return isFinal ? null : undefined;
    });
    if (mine !== round) return;
    isAsking = false;
    if (answer === undefined) return;
    wanted.splice(0, ids.length);
    for (const id of ids) known.set(id, answer?.[id] ?? null);
    told(answer !== null);
    if (answer !== null && wanted.length > 0) later();
  }

  function later() {
    if (timer > 0 || isAsking) return;
    const isMuch = wanted.length >= MOST_SEEN_IDS;
    const apartMs = isMuch ? 0 : askedAtMs + APART_MS - performance.now();
    timer = window.setTimeout(() => void fetchSome(), Math.max(SOON_MS, apartMs));
  }

  return {
    /** null: not seen; undefined: nobody knows yet, and it is asked for. */
    of(id: string): SeenVideo | null | undefined {
      const found = known.get(id);
      if (found !== undefined) return found;
      if (!known.has(id)) {
        known.set(id, undefined);
        wanted.push(id);
      }
      later();
      return undefined;
    },
    /** Nothing that is known holds any more; asks at once whether anything is to be marked. */
    again() {
      round += 1;
      known.clear();
      for (const id of wanted) known.set(id, undefined);
      clearTimeout(timer);
      void fetchSome();
    },
    dispose() {
      round += 1;
      clearTimeout(timer);
    },
  };
}
