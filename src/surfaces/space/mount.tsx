import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import type { FigureId } from '@/src/parts/person/shared/figures.ts';
import type { Theme } from '@/src/parts/settings/shared/appearance.ts';
import type { PanelEntry } from '@/src/surfaces/content/define-feature.ts';
import { onPageChange, onRootClass } from '@/src/surfaces/content/observe.ts';
import { themeOfSite } from '@/src/surfaces/content/page-cookies.ts';
import type { ScriptContext } from '@/src/surfaces/content/script-context.ts';
import type { MountExtra } from '@/src/ui/panels/extra-parts.ts';
import type { PageTrouble } from '@/src/ui/panels/page-trouble.ts';
import { createExtrasLoader } from './extras.ts';
import { createHold, type Hold } from './hold.ts';
import { createOpener } from './opener.ts';
import { createPlacer, type Placement } from './place/place.ts';
import { detectLayout } from './selectors.ts';
import { createShadowHost } from './shadow-host.ts';
import { siteFigures } from './site-figures.ts';
import type { DrawnFor } from './start.ts';

interface ShownPanel extends PanelEntry {
  readonly key: string;
}

export interface DeckProps {
  readonly placement: ReadonlySignal<Placement>;
  readonly theme: ReadonlySignal<Theme>;
  readonly panels: ReadonlySignal<readonly ShownPanel[]>;
  readonly loadExtras: () => Promise<MountExtra>;
  /** The account the page is signed in with. */
  readonly viewer: number | null;
  /** Whose page it is. */
  readonly mid: ReadonlySignal<number>;
  /** Counts how often the host was put somewhere else: top layers do not survive that. */
  readonly moves: ReadonlySignal<number>;
  readonly page: PageTrouble;
  /** Where the menu beside the site's follow button is open, in the window; null: it is not. */
  readonly menuAt: Signal<DOMRect | null>;
}

export interface PanelHost {
  /** Figures that the page shows right above the panels. */
  readonly repeated: ReadonlySignal<readonly FigureId[]>;
  /** Whose panels come; the column is waited for only where one is to be expected. */
  show(mid: number, expectsColumn: boolean): void;
  add(panel: ShownPanel, signal: AbortSignal): void;
  /** Draws everything anew: the texts are others now. */
  redraw(): void;
}

const NONE: readonly ShownPanel[] = [];

/** The `<bilideck-panels>` element: where it sits and what it shows; without panels, nowhere. */
export async function createHost(
  ctx: ScriptContext,
  { viewer, ask }: DrawnFor,
  Deck: ComponentType<DeckProps>,
  order: ReadonlySignal<readonly string[]>,
  page: PageTrouble,
): Promise<PanelHost> {
  const placement = signal<Placement>('column');
  const theme = signal<Theme>(themeOfSite());
  const added = signal<readonly ShownPanel[]>([]);
  const hold: Hold<ShownPanel> = createHold();
  const ordered = computed(() =>
    order.value.flatMap((id) => added.value.filter((panel) => panel.id === id)),
  );
  const panels = computed(() => {
    const shown = ordered.value.filter((panel) => !hold.held.value.includes(panel));
    // Always the same one, so that nothing is drawn anew for it.
    return shown.length > 0 ? shown : NONE;
  });
  const moves = signal(0);
  const mid = signal(0);
  const menuAt = signal<DOMRect | null>(null);
  const repeated = signal<readonly FigureId[]>([]);
  let redraw = () => {};

  const host = await createShadowHost(ctx.signal, (container, root) => {
    const loadExtras = createExtrasLoader(root, ask);
    const props = { placement, theme, panels, moves, loadExtras, viewer, mid, page, menuAt };
    redraw = () => {
      render(null, container);
      render(<Deck {...props} />, container);
    };
    redraw();
    return () => render(null, container);
  });

  const opener = createOpener((at) => {
    menuAt.value = at;
  }, ctx.signal);
  menuAt.subscribe((at) => opener.setOpen(at !== null));

  function lookAtFigures() {
    const now = siteFigures(mid.peek());
    if (now.join() !== repeated.peek().join()) repeated.value = now;
  }

  const placer = createPlacer(host, {
    onPut(where) {
      lookAtFigures();
      placement.value = where;
      host.dataset['placement'] = where;
      host.dataset['layout'] = detectLayout();
      moves.value += 1;
    },
    onLook: lookAtFigures,
  });
  ctx.signal.addEventListener('abort', placer.dispose);

  ordered.subscribe((all) => placer.want(all.length > 0));
  panels.subscribe((shown) => opener.want(shown.some(({ menu }) => menu)));
  onPageChange(() => {
    placer.check();
    opener.check();
  }, ctx.signal);
  const retheme = () => {
    theme.value = themeOfSite();
  };
  onRootClass(retheme, ctx.signal);
  retheme();

  return {
    repeated,
    show(shown, columnLikely) {
      mid.value = shown;
      menuAt.value = null;
      host.dataset['mid'] = String(shown);
      placer.turnTo(shown, columnLikely);
    },
    redraw: () => redraw(),
    add(panel, signal) {
      hold.add(panel);
      added.value = [...added.value, panel];
      signal.addEventListener('abort', () => {
        added.value = added.value.filter((one) => one !== panel);
        hold.drop(panel);
      });
    },
  };
}
