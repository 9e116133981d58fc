export class Killed extends Error {}

/**
 * A worker that may be stopped. Each task is a moment once it has ended; at the so-manieth the life
 * is over, and from then on every step fails, as if nothing ran any more.
 */
export function createMortality(dieAt = Infinity) {
  let moments = 0;
  let dead = false;
  return {
    mortal:
      <A extends unknown[], R>(task: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (dead) throw new Killed();
        const result = await task(...args);
        if (!dead) moments += 1;
        dead ||= moments >= dieAt;
        if (dead) throw new Killed();
        return result;
      },
    /** How often something was answered or written down. */
    moments: () => moments,
    isDead: () => dead,
    end() {
      dead = true;
    },
  };
}
