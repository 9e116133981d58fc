import tokens from '@/components/tokens.css?inline';
import { t } from '@/src/i18n.ts';
import type { MenuNews } from '@/src/parts/journal/shared/menu-news.ts';
import { themeOfSite } from '@/src/surfaces/content/page-cookies.ts';
import { undoHint } from '@/src/ui/undo-hint.ts';
import css from './notice.css?inline';
import { whatText, whyText } from './words.ts';

const NAME = 'bilideck-notice';
/** Nothing of the page reaches in but what is inherited on purpose: its custom properties. */
const RESET = ':host{all:initial!important}';
const STAYS_MS = 8_000;
/** The worker that waits for the answer sleeps after half a minute. */
const LONGEST_MS = 25_000;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

let ending: (() => void) | null = null;

/**
 * A small notice in the page's corner, in a shadow root of its own; a new one replaces the last.
 * @returns Whether 撤销, or the answer to its question, was pressed before it went.
 */
export function showNotice(news: MenuNews): Promise<boolean> {
  ending?.();
  const { host, box } = createHost(news);
  return new Promise((resolve) => {
    const shownAtMs = Date.now();
    let timer = 0;
    const end = (undo: boolean) => {
      clearTimeout(timer);
      host.remove();
      if (ending === gone) ending = null;
      resolve(undo);
    };
    const gone = () => end(false);
    ending = gone;
    const restart = (forMs: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(gone, Math.min(forMs, shownAtMs + LONGEST_MS - Date.now()));
    };
    // Who reads or is about to press is not hurried.
    for (const came of ['pointerenter', 'focusin']) {
      box.addEventListener(came, () => restart(LONGEST_MS));
    }
    for (const left of ['pointerleave', 'focusout']) {
      box.addEventListener(left, () => restart(STAYS_MS));
    }
    if (news.state === 'asking') {
      box.append(button(t('menu_unfollow'), () => end(true), {}));
      box.append(button(t('unfollow_keep'), gone, {}));
    }
    if (news.canUndo) {
      const title = undoHint(news.kind) ?? '';
      box.append(button(t('action_undo'), () => end(true), { title }));
    }
    box.append(button('×', gone, { label: t('action_dismiss') }));
    document.documentElement.append(host);
    // The next one tells how it ended; should it never come, this one must not stay for ever.
    restart(STAYS_LONG.includes(news.state) ? LONGEST_MS : STAYS_MS);
  });
}

const STAYS_LONG: readonly MenuNews['state'][] = ['asking', 'doing', 'undoing'];

function createHost(news: MenuNews) {
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = RESET + tokens.replaceAll(':root', ':host') + css;
  const box = element('div', 'notice');
  box.dataset['theme'] = themeOfSite();
  box.dataset['state'] = news.state;
  const said = element('div', 'said');
  said.setAttribute('role', 'status');
  said.append(line(whatText(news)));
  const why = whyText(news);
  if (why) said.append(line(why, 'why'));
  box.append(said);
  root.append(style, box);
  // The site has shortcuts on plain letters.
  for (const key of KEYS) box.addEventListener(key, (event) => event.stopPropagation());
  return { host, box };
}

function element(name: 'div' | 'p', css: string): HTMLElement {
  const made = document.createElement(name);
  made.className = css;
  return made;
}

function line(text: string, css = ''): HTMLElement {
  const made = element('p', css);
  made.textContent = text;
  return made;
}

function button(
  text: string,
  pressed: () => void,
  { title = '', label = '' }: { title?: string; label?: string },
): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (title) made.title = title;
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', (event) => {
    // The page can reach an open shadow root: only a person's own click counts.
    if (event.isTrusted) pressed();
  });
  return made;
}
