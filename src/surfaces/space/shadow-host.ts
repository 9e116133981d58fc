import { browser } from 'wxt/browser';
import { log } from '@/src/log.ts';
import { guardEvents, guardHandlers } from './trusted-events.ts';

/** Nothing of the page reaches in but what is inherited on purpose: its custom properties. */
const RESET = ':host{all:initial!important;display:block!important}';
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Our element with its open shadow root and the styles of the content script; not yet in the page.
 * WXT's own shadow UI does this too, with mounting and waiting that we do ourselves, at 2 kB.
 * @param mount Draws into the container and returns its undo.
 */
export async function createShadowHost(
  signal: AbortSignal,
  mount: (container: HTMLElement, root: ShadowRoot) => () => void,
): Promise<HTMLElement> {
  const host = document.createElement('bilideck-panels');
  const root = host.attachShadow({ mode: 'open' });
  const style = await styleSheet('space');
  style.prepend(RESET);
  const container = document.createElement('div');
  root.append(style, container);
  guardHandlers();
  guardEvents(container);
  // The site has shortcuts on plain letters: typing into our boxes is none of them.
  for (const key of KEYS) container.addEventListener(key, (event) => event.stopPropagation());
  const unmount = mount(container, root);
  signal.addEventListener('abort', () => {
    unmount();
    host.remove();
  });
  return host;
}

/** The styles of one of our content scripts; without them, what it draws is plain. */
export async function styleSheet(script: 'space' | 'extras'): Promise<HTMLStyleElement> {
  const style = document.createElement('style');
  try {
    const url = browser.runtime.getURL(`/content-scripts/${script}.css` as '/');
    const css = await (await fetch(url)).text();
    style.textContent = css.replaceAll(':root', ':host');
  } catch (error) {
    log.error('styles', error);
  }
  return style;
}
