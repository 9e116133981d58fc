import type { Background, InputOf, MethodName } from '@/src/rpc/client.ts';
import { nextFrame } from '@/src/ui/next-frame.ts';
import type { FirstPicture } from './first-picture.ts';

/**
 * Once the list that was read ahead has been drawn; at once if nothing of it is kept.
 * @param view Its script.
 */
export async function firstListDrawn(
  ahead: FirstPicture | undefined,
  view: Promise<unknown>,
): Promise<void> {
  const kept = await ahead?.found[ahead.method];
  if (!kept) return;
  // Whoever shows it says that it is out of reach.
  await view.catch(() => undefined);
  await nextFrame();
}

/**
 * Answers the first questions for the first list and the header with what the page has read ahead. Everything else
 * is asked once that has been drawn: waking the background takes the processor that draws.
 */
export function withFirstPicture(
  ask: Background,
  ahead: FirstPicture | undefined,
  drawn: Promise<void>,
): Background {
  const left = { ...ahead?.found };
  return async <M extends MethodName>(
    method: M,
    input: InputOf<M>,
    options?: Parameters<Background>[2],
  ) => {
    const found = isWhole(input) ? left[method] : undefined;
    if (found) {
      delete left[method];
      const kept = await found;
      const isTheirs = options?.viewer === (await ahead?.whose);
      // Only the background writes there, with values of the method's own type.
      if (kept && isTheirs) return kept as never;
    }
    await drawn;
    return ask(method, input, options);
  };
}

/** What is kept is the whole list from its beginning; a part of it is another question. */
function isWhole(input: object): boolean {
  if (!('from' in input) || input.from !== 'cache') return false;
  return Object.entries(input).every(
    ([name, value]) => name === 'from' || name === 'mid' || value === null || value === undefined,
  );
}
