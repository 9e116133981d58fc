import type { Engine } from '../../engine/engine.ts';
import { behindText } from '../../ui/run-name.ts';

/** What anything ordered now waits for, in words; null: nothing. */
export const createBehind =
  ({ ahead }: Pick<Engine, 'ahead'>, inLanguage: () => Promise<unknown>) =>
  async (): Promise<string | null> => {
    const run = await ahead();
    await inLanguage();
    return run && behindText(run);
  };
