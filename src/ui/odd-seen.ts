import { signal } from '@preact/signals';
import { lacksSome } from '@/src/reading/shared/sourced.ts';
import type { Background } from '@/src/rpc/client.ts';

/** Whether something that this page asked for is not shown because nobody knows its shape. */
export const oddSeen = signal(false);

/** The same door, and a look at what its answers lack. */
export function noticingOdd(ask: Background): Background {
  return (method, input, options) => {
    const answer = ask(method, input, options);
    answer.then(
      (value) => {
        oddSeen.value ||= lacksSome(value);
      },
      () => undefined,
    );
    return answer;
  };
}
