import { browser } from 'wxt/browser';
import type { Background } from '@/src/rpc/client.ts';
import type { MountExtra } from '@/src/ui/panels/extra-parts.ts';
import { styleSheet } from './shadow-host.ts';

declare global {
  /** Left by the second script for this one; both run in the extension's own world. */
  var bilideckExtras: MountExtra | undefined;
}

/** Loads the second script and its styles, once; after a failure, anew. */
export function createExtrasLoader(root: ShadowRoot, ask: Background): () => Promise<MountExtra> {
  let loading: Promise<MountExtra> | null = null;

  async function load(): Promise<MountExtra> {
    const [style] = await Promise.all([styleSheet('extras'), ask('pages.extras', {})]);
    const mount = globalThis.bilideckExtras;
    if (!mount) throw new Error(`extras of ${browser.runtime.id} did not run`);
    root.prepend(style);
    return mount;
  }

  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
