import { t } from '@/src/i18n.ts';
import { FOLLOWS, first } from './selectors.ts';

/** Stands on the picture at the head of the page, as the site's own quiet buttons do. */
const STYLE = `:host{all:initial!important;display:inline-block!important;vertical-align:middle!important}
button{height:34px;margin-inline-start:8px;padding:0 12px;border:0;border-radius:6px;
background:rgb(0 0 0/45%);color:#fff;font:13px/34px sans-serif;white-space:nowrap;cursor:pointer}
button:hover,button[aria-expanded=true]{background:rgb(0 0 0/65%)}
button:focus-visible{outline:2px solid #fff;outline-offset:-4px}`;

/** The small 分组 ▾ beside the site's own follow button. */
export interface Opener {
  /** Puts it there when it is wanted and not there, after each change of the page. */
  check(): void;
  want(isWanted: boolean): void;
  setOpen(isOpen: boolean): void;
}

/**
 * A sibling with a shadow root of its own: nothing of the site is changed, and what is drawn anew
 * gets it again.
 * @param open Opens the menu at the button, in coordinates of the window.
 */
export function createOpener(open: (at: DOMRect) => void, signal: AbortSignal): Opener {
  const host = document.createElement('bilideck-opener');
  host.dataset['bilideck'] = 'groups';
  // The browser gives the focus back to the host when the menu closes.
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${t('panel_groups')} ▾`;
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  root.append(style, button);
  let isWanted = false;
  // Pressing outside a menu closes it: the click that follows must not open it again.
  let wasOpen = false;
  button.addEventListener('pointerdown', () => {
    wasOpen = button.ariaExpanded === 'true';
  });
  button.addEventListener('click', ({ isTrusted }) => {
    // A script of the page is not the person.
    if (isTrusted && !wasOpen) open(button.getBoundingClientRect());
    wasOpen = false;
  });

  function check() {
    if (isWanted && !host.isConnected) first(FOLLOWS)?.after(host);
  }

  signal.addEventListener('abort', () => {
    isWanted = false;
    host.remove();
  });

  return {
    check,
    want(wanted) {
      isWanted = wanted;
      if (wanted) check();
      else host.remove();
    },
    setOpen(isOpen) {
      button.ariaExpanded = String(isOpen);
    },
  };
}
