import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PanelEntry } from './define-feature.ts';
import { onPageChange, onRootClass } from './observe.ts';
import { pageTheme, type Theme } from './page-cookies.ts';
import { detectLayout, findColumn, findNav } from './selectors.ts';
import { createShadowHost } from './shadow-host.ts';

/** In the right column; as a bar under the navigation; as a button over the page. */
export type Placement = 'column' | 'bar' | 'button';

export interface DeckProps {
  readonly placement: ReadonlySignal<Placement>;
  readonly theme: ReadonlySignal<Theme>;
  readonly panels: ReadonlySignal<readonly PanelEntry[]>;
  /** Counts how often the host was put somewhere else: top layers do not survive that. */
  readonly moves: ReadonlySignal<number>;
}

export interface Host {
  /** Shows panels of a person; the column is waited for only where one is to be expected. */
  show(mid: number, expectsColumn: boolean): void;
  add(panel: PanelEntry): void;
  clear(): void;
}

/** The page may take so long to draw before we settle for a lesser place. */
const SETTLE_MS = 2000;

/** The `<bilideck-panels>` element: where it sits and what it shows. */
export async function createHost(
  ctx: ContentScriptContext,
  Deck: ComponentType<DeckProps>,
): Promise<Host> {
  const placement = signal<Placement>('column');
  const theme = signal<Theme>(pageTheme());
  const panels = signal<readonly PanelEntry[]>([]);
  const moves = signal(0);
  let shown = false;
  let expectsColumn = false;
  let settled = false;
  let settling = 0;

  const host = await createShadowHost(ctx.signal, (container) => {
    render(<Deck {...{ placement, theme, panels, moves }} />, container);
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
    if (!shown || (host.isConnected && placement.value === 'column')) return;
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

  onPageChange(anchor, ctx.signal);
  const retheme = () => {
    theme.value = pageTheme();
  };
  onRootClass(retheme, ctx.signal);
  retheme();

  return {
    show(mid, columnLikely) {
      shown = true;
      expectsColumn = columnLikely;
      settled = false;
      host.dataset['mid'] = String(mid);
      clearTimeout(settling);
      // Not the context's own timers: each of those leaves a listener behind, for every person.
      settling = window.setTimeout(() => {
        settled = true;
        anchor();
      }, SETTLE_MS);
      anchor();
    },
    add(panel) {
      panels.value = [...panels.value, panel];
    },
    clear() {
      shown = false;
      panels.value = [];
      clearTimeout(settling);
      host.remove();
    },
  };
}
