import { BiliError } from '@/src/shared/errors.ts';

/**
 * Asks once more where no answer came: the worker may be stopped at any moment of something long. Only for what, done
 * twice, is done once.
 */
export async function askOnceMore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof BiliError) || error.kind !== 'internal') throw error;
    return ask();
  }
}
