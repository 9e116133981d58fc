import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { MountExtra } from '@/src/domain/extras.ts';
import type { PanelEntry } from './define-feature.ts';
import { createExtrasLoader } from './extras.ts';
import { onPageChange, onRootClass } from './observe.ts';
import { pageTheme, type Theme } from './page-cookies.ts';
import { detectLayout, findColumn, findNav } from './selectors.ts';
import { createShadowHost } from './shadow-host.ts';
import type { DrawnFor } from './start.ts';

/** In the right column; as a bar under the navigation; as a button over the page. */
export type Placement = 'column' | 'bar' | 'button';

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
}

export interface Host {
  /** Whose panels come; the column is waited for only where one is to be expected. */
  show(mid: number, expectsColumn: boolean): void;
  add(panel: ShownPanel, signal: AbortSignal): void;
  /** Draws everything anew: the texts are others now. */
  redraw(): void;
}

/** The page may take so long to draw before we settle for a lesser place. */
const SETTLE_MS = 2000;

/** The `<bilideck-panels>` element: where it sits and what it shows; without panels, nowhere. */
export async function createHost(
  ctx: ContentScriptContext,
  { viewer, ask }: DrawnFor,
  Deck: ComponentType<DeckProps>,
  order: ReadonlySignal<readonly string[]>,
): Promise<Host> {
  const placement = signal<Placement>('column');
  const theme = signal<Theme>(pageTheme());
  const added = signal<readonly ShownPanel[]>([]);
  const panels = computed(() =>
    order.value.flatMap((id) => added.value.filter((panel) => panel.id === id)),
  );
  const moves = signal(0);
  let expectsColumn = false;
  let settled = false;
  let settling = 0;

  const mid = signal(0);
  let redraw = () => {};

  const host = await createShadowHost(ctx.signal, (container, root) => {
    const loadExtras = createExtrasLoader(root, ask);
    redraw = () => {
      render(null, container);
      render(<Deck {...{ placement, theme, panels, moves, loadExtras, viewer, mid }} />, container);
    };
    redraw();
    return () => render(null, container);
  });

  function put(where: Placement, attach: () => void) {
    attach();
    placement.value = where;
    host.dataset['placement'] = where;
    host.dataset['layout'] = detectLayout();
    moves.value += 1;
  }

  function anchor() {
    if (panels.peek().length === 0 || (host.isConnected && placement.value === 'column')) return;
    const column = findColumn();
    if (column) {
      put('column', () => column.append(host));
      return;
    }
    if (host.isConnected && placement.value === 'bar') return;
    const nav = expectsColumn && !settled ? null : findNav();
    if (nav) put('bar', () => nav.after(host));
    else if (settled && !host.isConnected) put('button', () => document.body.append(host));
  }

  panels.subscribe(({ length }) => (length > 0 ? anchor() : host.remove()));
  onPageChange(anchor, ctx.signal);
  const retheme = () => {
    theme.value = pageTheme();
  };
  onRootClass(retheme, ctx.signal);
  retheme();

  return {
    show(shown, columnLikely) {
      mid.value = shown;
      expectsColumn = columnLikely;
      settled = false;
      host.dataset['mid'] = String(shown);
      clearTimeout(settling);
      // Not the context's own timers: each of those leaves a listener behind, for every person.
      settling = window.setTimeout(() => {
        settled = true;
        anchor();
      }, SETTLE_MS);
      anchor();
    },
    redraw: () => redraw(),
    add(panel, signal) {
      added.value = [...added.value, panel];
      signal.addEventListener('abort', () => {
        added.value = added.value.filter((one) => one !== panel);
      });
    },
  };
}
