import { log } from '@/src/log.ts';
import type { Feature, FeatureContext, LocationFacts } from './define-feature.ts';

export interface Runner {
  /** Starts the features for a person, once; another person or null ends those before. */
  show(facts: LocationFacts | null): void;
  /** Whose features run. */
  readonly mid: number | null;
}

type Given = Omit<FeatureContext, keyof LocationFacts | 'signal'>;

/**
 * Runs features for one person at a time. A feature that fails is logged once and leaves the
 * others running.
 */
export function createRunner(
  features: readonly Feature[],
  begin: (facts: LocationFacts) => Given,
  end: () => void,
): Runner {
  let controller: AbortController | null = null;
  let mid: number | null = null;
  const broken = new Set<string>();

  const attempt = (id: string, run: () => void) => {
    try {
      run();
    } catch (error) {
      if (!broken.has(id)) log.error(`feature ${id}`, error);
      broken.add(id);
    }
  };

  return {
    get mid() {
      return mid;
    },
    show(facts) {
      if ((facts?.mid ?? null) === mid) return;
      controller?.abort();
      controller = null;
      mid = facts?.mid ?? null;
      if (!facts) {
        end();
        return;
      }
      controller = new AbortController();
      const context = { ...facts, ...begin(facts), signal: controller.signal };
      for (const feature of features) {
        attempt(feature.id, () => {
          if (feature.include(facts)) feature.init(context);
        });
      }
    },
  };
}
