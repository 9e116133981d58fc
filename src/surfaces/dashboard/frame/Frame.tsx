import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { locale, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { accountTurn } from '@/src/ui/account-turn.ts';
import { lazily } from '@/src/ui/lazily.tsx';
import type { ViewState } from '@/src/ui/resource.ts';
import { useTheme } from '@/src/ui/use-theme.ts';
import { type ViewFrame, ViewFrameContext } from '@/src/ui/ViewRoot.tsx';
import type { Route } from '../route.ts';
import css from './Frame.module.css';
import { areKeysWanted } from './keys-wanted.ts';
import { Nav } from './Nav.tsx';
import { NavIcon } from './NavIcon.tsx';
import { StatusPlace } from './StatusPlace.tsx';
import { usePlace } from './use-place.ts';

const KeySheet = lazily(async () => (await import('./KeySheet.tsx')).KeySheet);

interface Props {
  readonly ask: Background;
  readonly route: Exclude<Route, { type: 'home' }>;
  readonly children: ComponentChildren;
}

/** What stays around every page: navigation, status, the page's name and state. */
export function Frame({ ask, route, children }: Props) {
  const theme = useTheme();
  const main = useRef<HTMLElement>(null);
  const { key } = route;
  const { told, frame } = useTold(key);
  const state = told.value?.state ?? 'loading';
  const page = route.type === 'page' ? route.page : null;
  const name = told.value?.title ?? t(page?.title ?? 'unknown_title');
  useEffect(() => {
    document.documentElement.lang = locale();
    document.title = t('page_title', [name]);
  }, [name]);
  usePlace(main, key, state === 'ready');
  useFocusOnArrival(main, key);
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const close = () => {
    if (open) menu.current?.focus();
    setOpen(false);
  };
  useEffect(() => setOpen(false), [key]);
  const [areKeysShown, showKeys] = useKeys();
  return (
    <div class={css.app} data-theme={theme}>
      {/* biome-ignore lint/a11y/useValidAnchor: a way inside the page; the address after # names pages */}
      <a
        class={css.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('frame_skip')}
      </a>
      <header class={css.top}>
        <button
          type="button"
          class={css.menu}
          ref={menu}
          aria-expanded={open}
          aria-controls="nav"
          aria-label={t('frame_menu')}
          onClick={() => setOpen(!open)}
        >
          <NavIcon name="menu" />
        </button>
        <span class={css.here}>Bilideck</span>
      </header>
      <Nav ask={ask} current={page} settled={`${key} ${state}`} open={open} onClose={close} />
      <main
        class={css.main}
        id="main"
        ref={main}
        tabIndex={-1}
        data-view={page?.id ?? 'unknown'}
        data-state={state}
        data-shape={page?.shape ?? 'text'}
        key={key}
      >
        <ViewFrameContext.Provider value={frame}>{children}</ViewFrameContext.Provider>
      </main>
      <StatusPlace ask={ask} />
      {areKeysShown && <KeySheet onClose={() => showKeys(false)} />}
    </div>
  );
}

/** `?` shows what the keys do. */
function useKeys() {
  const [shown, show] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (areKeysWanted(event)) show(true);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return [shown, show] as const;
}

/** What the page says of itself; nothing until it has been drawn. */
function useTold(key: string) {
  return useMemo(() => {
    const told = signal<{ state: ViewState; title: string | null } | null>(null);
    const frame: ViewFrame = {
      tell: (state, title) => {
        told.value = { state, title };
      },
    };
    return { told, frame, key };
  }, [key]);
}

/**
 * Another page was opened from a link, or the same one is another account's: what is read next is that page, not what
 * is gone.
 */
function useFocusOnArrival(main: { readonly current: HTMLElement | null }, key: string) {
  const last = useRef(accountTurn.peek() > 0 ? null : key);
  useLayoutEffect(() => {
    if (last.current === key) return;
    last.current = key;
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) main.current?.focus();
  }, [main, key]);
}
