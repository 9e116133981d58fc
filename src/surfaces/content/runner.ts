import { batch } from '@preact/signals';
import { log } from '@/src/log.ts';
import type { Feature, FeatureContext, LocationFacts } from './define-feature.ts';

export interface Runner {
  /** Starts the features for a person, once; another person or null ends those before. */
  show(facts: LocationFacts | null): void;
  /** Ids of the features that are on: ends and starts those that changed, leaves the others. */
  turn(on: readonly string[]): void;
  /** Whose features run. */
  readonly mid: number | null;
}

type Given = Omit<FeatureContext, keyof LocationFacts | 'signal'>;

/**
 * Runs features for one person at a time, each until its own signal ends it. A feature that fails
 * is logged once and leaves the others running.
 */
export function createFeatureRunner(
  features: readonly Feature[],
  begin: (facts: LocationFacts, signal: AbortSignal) => Given,
): Runner {
  const running = new Map<string, AbortController>();
  const broken = new Set<string>();
  let facts: LocationFacts | null = null;
  let on: readonly string[] = [];

  const attempt = (id: string, run: () => void) => {
    try {
      run();
    } catch (error) {
      if (!broken.has(id)) log.error(`feature ${id}`, error);
      broken.add(id);
    }
  };

  function end(id: string) {
    // With a reason of its own: without one the browser makes an error for each, with its stack.
    running.get(id)?.abort('ended');
    running.delete(id);
  }

  function start(feature: Feature, now: LocationFacts) {
    if (running.has(feature.id) || !feature.include(now)) return;
    const controller = new AbortController();
    running.set(feature.id, controller);
    const { signal } = controller;
    feature.init({ ...now, ...begin(now, signal), signal });
  }

  /** One change for whoever watches, not one for each. */
  const sync = () =>
    batch(() => {
      for (const feature of features) {
        attempt(feature.id, () => {
          if (facts && on.includes(feature.id)) start(feature, facts);
          else end(feature.id);
        });
      }
    });

  return {
    get mid() {
      return facts?.mid ?? null;
    },
    show(next) {
      if (next?.mid === facts?.mid) return;
      if (facts) {
        facts = null;
        sync();
      }
      if (next) {
        facts = next;
        sync();
      }
    },
    turn(ids) {
      on = ids;
      sync();
    },
  };
}
