import { BiliError } from '../shared/errors.ts';

interface Flight<T> {
  readonly promise: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Equal reads in flight are one request. Each caller keeps its own way out; the request itself is
 * given up only when nobody waits for it any more.
 */
export function createSharedCalls<T>() {
  const flights = new Map<string, Flight<T>>();

  function join(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const running = flights.get(key);
    if (running) return running;
    const controller = new AbortController();
    const promise = start(controller.signal).finally(() => {
      if (flights.get(key) === flight) flights.delete(key);
    });
    const flight: Flight<T> = { promise, controller, waiting: 0 };
    // Everybody may have left by the time it fails.
    promise.catch(() => undefined);
    flights.set(key, flight);
    return flight;
  }

  return {
    run(
      key: string,
      operation: string,
      signal: AbortSignal | undefined,
      start: (signal: AbortSignal) => Promise<T>,
    ): Promise<T> {
      const aborted = () => new BiliError({ kind: 'aborted', operation }, signal?.reason);
      if (signal?.aborted) return Promise.reject(aborted());
      const flight = join(key, start);
      flight.waiting++;
      return new Promise<T>((resolve, reject) => {
        let left = false;
        const leave = () => {
          if (left) return;
          left = true;
          signal?.removeEventListener('abort', onAbort);
          flight.waiting--;
        };
        const onAbort = () => {
          leave();
          if (flight.waiting === 0) {
            flights.delete(key);
            flight.controller.abort(signal?.reason);
          }
          reject(aborted());
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        flight.promise.then(
          (value) => {
            leave();
            resolve(value);
          },
          (error: unknown) => {
            leave();
            reject(error);
          },
        );
      });
    },
  };
}
