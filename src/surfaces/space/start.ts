import type { ComponentType } from 'preact';
import { t } from '@/src/i18n.ts';
import { createPanelPrefs } from '@/src/parts/settings/ui/panel-prefs.ts';
import type { Background } from '@/src/rpc/client.ts';
import { followAddress } from '@/src/surfaces/content/address.ts';
import type { LocationFacts } from '@/src/surfaces/content/define-feature.ts';
import { followTexts } from '@/src/surfaces/content/page-texts.ts';
import { createFeatureRunner } from '@/src/surfaces/content/runner.ts';
import type { ScriptContext } from '@/src/surfaces/content/script-context.ts';
import { parseSpaceUrl, type SpaceTab } from '@/src/surfaces/content/space-url.ts';
import type { Panel } from '@/src/ui/panels/define-panel.ts';
import type { PageTrouble } from '@/src/ui/panels/page-trouble.ts';
import { createHost, type DeckProps } from './mount.tsx';
import { panelFeature } from './panel-feature.tsx';

/** The account that the page is drawn for, once and for all, and the door in its name. */
export interface DrawnFor {
  readonly viewer: number | null;
  readonly ask: Background;
}

/** There is no telling the page's layout, nor whether it has a place for us, before that. */
function parsed(): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    // In a task of our own: the page draws itself in that one.
    document.addEventListener('DOMContentLoaded', () => setTimeout(resolve), { once: true });
  });
}

/** Tabs on which both layouts, or the new one, have a right column. */
const WITH_COLUMN: readonly SpaceTab[] = ['home', 'dynamic'];

/** Follows the page from person to person and runs the panels for each. */
export async function startContent(
  ctx: ScriptContext,
  { viewer, ask }: DrawnFor,
  panels: readonly Panel[],
  Deck: ComponentType<DeckProps>,
  page: PageTrouble,
): Promise<void> {
  // What the panels need is read while the page is still being parsed.
  const { fold, part, shown, ready } = createPanelPrefs(
    panels.map(({ id }) => id),
    ctx.signal,
  );
  let redraw = () => {};
  const inLanguage = followTexts(
    () => ask('texts.get', {}),
    () => redraw(),
    ctx.signal,
  );
  const [host] = await Promise.all([
    createHost(ctx, { viewer, ask }, Deck, shown, page),
    ready,
    inLanguage,
    parsed(),
  ]);
  if (!ctx.isValid) return;
  // Once the extension has been replaced under the page, no text can be asked for any more.
  t('error_gone');
  redraw = host.redraw;
  const factsOf = (url: URL): LocationFacts | null => {
    const place = parseSpaceUrl(url);
    return place && { ...place, viewer };
  };
  const runner = createFeatureRunner(panels.map(panelFeature(ask)), ({ mid }, signal) => ({
    fold,
    part,
    repeated: host.repeated,
    // With the mid in its key, nothing a panel remembers passes from one person to the next.
    addPanel: (panel) => host.add({ ...panel, key: `${panel.id}:${mid}` }, signal),
  }));
  shown.subscribe(runner.turn);
  let tab: SpaceTab | null = null;

  const sync = () => {
    const facts = factsOf(new URL(location.href));
    if (facts?.mid === runner.mid && facts?.tab === tab) return;
    if (facts?.mid !== runner.mid) runner.show(null);
    tab = facts?.tab ?? null;
    if (!facts) return;
    host.show(facts.mid, WITH_COLUMN.includes(facts.tab));
    runner.show(facts);
  };

  followAddress((newUrl) => {
    // The event comes before the address is committed: leave the old person at once, and go on in
    // the next task with what the address then is (a full page load never gets there).
    const next = factsOf(newUrl);
    if (newUrl.origin === location.origin && next?.mid !== runner.mid) {
      runner.show(null);
      tab = null;
    }
    setTimeout(() => ctx.isValid && sync(), 0);
  }, ctx.signal);
  ctx.signal.addEventListener('abort', () => runner.show(null));
  sync();
}
