/** person: pause. */
export type Word = 'person' | 'cancelled';

export interface WordStore {
  get(): Promise<Readonly<Record<string, Word>>>;
  set(words: Readonly<Record<string, Word>>): Promise<void>;
}

/**
 * What the person said about runs and was not heeded yet. Said at once, kept for the next life of
 * the worker; when it cannot be kept, this life heeds it all the same.
 */
export function createWords(store: WordStore, report: (error: unknown) => void) {
  const said = new Map<string, Word>();
  let heard: Promise<void> | null = null;

  /** Cancelling is for good: no pause comes after it. */
  function put(id: string, word: Word) {
    if (said.get(id) !== 'cancelled') said.set(id, word);
  }

  /** What an earlier life was told. */
  function hear(): Promise<void> {
    heard ??= store.get().then(
      (words) => {
        for (const [id, word] of Object.entries(words)) put(id, word);
      },
      (error: unknown) => {
        heard = null;
        throw error;
      },
    );
    return heard;
  }

  async function keep(): Promise<void> {
    try {
      // Before the first look nobody knows what else is in there.
      await hear();
      await store.set(Object.fromEntries(said));
    } catch (error) {
      report(error);
    }
  }

  return {
    hear,
    of: (id: string): Word | null => said.get(id) ?? null,

    async say(id: string, word: Word): Promise<void> {
      put(id, word);
      await keep();
    },

    /** Heeded, or taken back; another word said meanwhile stands. */
    async drop(id: string, word: Word): Promise<void> {
      await hear();
      if (said.get(id) !== word) return;
      said.delete(id);
      await keep();
    },
  };
}

export type Words = ReturnType<typeof createWords>;
