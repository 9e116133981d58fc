import { BiliError } from '../shared/errors.ts';
import type { Clock } from './clock.ts';
import { keyOfUrl, type WbiKeys } from './wbi.ts';

/** Keys change about daily; clients in the field keep them for at most six hours. */
export const WBI_KEYS_MAX_AGE_MS = 6 * 60 * 60_000;

export interface StoredWbiKeys extends WbiKeys {
  readonly learntAtMs: number;
}

export interface WbiKeyStore {
  load(): Promise<StoredWbiKeys | null>;
  save(keys: StoredWbiKeys): Promise<void>;
}

/** The part of nav's answer that holds the keys. */
export interface WbiImage {
  readonly img_url: string;
  readonly sub_url: string;
}

/** Keeps the site's signing keys; one fetch at a time, shared by all who wait. */
export function createWbiKeys(
  store: WbiKeyStore,
  clock: Clock,
  fetchImage: () => Promise<WbiImage>,
) {
  let current: StoredWbiKeys | null = null;
  let pending: Promise<StoredWbiKeys> | null = null;

  const isFresh = (keys: StoredWbiKeys | null): keys is StoredWbiKeys => {
    if (!keys) return false;
    const age = clock.now() - keys.learntAtMs;
    return age >= 0 && age < WBI_KEYS_MAX_AGE_MS;
  };

  // Keys that cannot be kept still serve this worker.
  const save = (keys: StoredWbiKeys) => store.save(keys).catch(() => undefined);

  async function learn(image: WbiImage): Promise<StoredWbiKeys | null> {
    const imgKey = keyOfUrl(image.img_url);
    const subKey = keyOfUrl(image.sub_url);
    if (!imgKey || !subKey) return null;
    const learnt = { imgKey, subKey, learntAtMs: clock.now() };
    current = learnt;
    await save(learnt);
    return learnt;
  }

  async function refetch(): Promise<StoredWbiKeys> {
    const image = await fetchImage();
    // `fetchImage` goes through nav, whose answer has been learnt on the way.
    const learnt = isFresh(current) ? current : await learn(image);
    if (learnt) return learnt;
    const expected = 'file names of 32 hex digits';
    throw new BiliError({ kind: 'schema', operation: 'nav', path: 'data.wbi_img', expected });
  }

  return {
    learn,
    async get(): Promise<StoredWbiKeys> {
      if (isFresh(current)) return current;
      const kept = await store.load().catch(() => null);
      // A nav call may have learnt newer ones meanwhile.
      if (!isFresh(current)) current = kept;
      if (isFresh(current)) return current;
      pending ??= refetch().finally(() => {
        pending = null;
      });
      return pending;
    },
    /** Forgets `used` after a refusal, unless newer ones were learnt meanwhile. */
    drop(used: StoredWbiKeys) {
      if (current && current.learntAtMs > used.learntAtMs) return;
      current = null;
      void save({ ...used, learntAtMs: 0 });
    },
  };
}

export type WbiKeyRing = ReturnType<typeof createWbiKeys>;
