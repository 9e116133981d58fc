import { revisions } from '@/src/storage/revisions.ts';
import { onSessionCookie, signedInMid } from '@/src/storage/session-cookies.ts';
import {
  changesIn,
  ERASED,
  forgetLook,
  isTakenAway,
  keepLook,
  type Look,
  lookStamp,
} from './look.ts';
import { insides } from './take-look.ts';

/** After the first rows, when nothing else is to be done any more. */
const SETTLED_MS = 1_000;

/** With any of these it would not be what the next opening begins with. */
const IN_USE = 'dialog[open], [role="menu"], li input:checked';

/**
 * Keeps the look of the page: soon after it stands, and when it is left, if it then shows what an opening begins
 * with: lists at their top, nothing chosen, nothing open.
 * @param named The page that is shown now.
 * @param whose The account that the document was opened for: what is drawn may be theirs when somebody else has signed in.
 */
export function keepLooks(named: () => string | null, whose: Promise<number | null>): void {
  const moved = new Set<Element>();
  const scrolled = ({ target }: Event) => target instanceof Element && moved.add(target);
  addEventListener('scroll', scrolled, { capture: true, passive: true });
  let account: number | null = null;
  /** As far as the page is sure to show it: of what has just changed, it may show the one or the other. */
  let topics: Readonly<Record<string, number>> = {};
  const keep = () => {
    const [page, root, state] = [named(), rootOf(), stateNow()];
    if (!(page && root) || account === null || state === 'loading') return;
    // A list that has become empty, or cannot be shown, has no look.
    if (state !== 'ready') forgetLook(page);
    else if (atRest(root, moved)) keepLook(page, lookOf(root, account, changesIn(page, topics)));
  };
  // Somebody may have gone on to a list that is still to come.
  const keepOnceItStands = () =>
    setTimeout(() => (stateNow() === 'loading' ? keepOnceItStands() : keep()), SETTLED_MS);
  revisions.watch((now) => {
    setTimeout(() => {
      topics = now;
    }, SETTLED_MS);
  });
  void Promise.all([whose, signedInMid(), revisions.get()]).then(([mine, mid, known]) => {
    account = mine === mid ? mid : null;
    topics = known;
    // What is drawn may be the former account's still, or has been erased: of this page no more is kept.
    const end = () => {
      account = null;
    };
    onSessionCookie(end);
    addEventListener('storage', (event) => isTakenAway(event) && end());
    addEventListener(ERASED, end);
    keepOnceItStands();
    addEventListener('pagehide', keep);
  }, String);
}

const rootOf = () => document.getElementById('app');

const stateNow = () => rootOf()?.querySelector<HTMLElement>('[data-view]')?.dataset['state'];

function atRest(root: Element, moved: ReadonlySet<Element>): boolean {
  const searched = root.querySelectorAll<HTMLInputElement>('input[type="search"]');
  return (
    root.querySelector(IN_USE) === null &&
    ![...searched].some(({ value }) => value !== '') &&
    ![...moved].some((one) => one.isConnected && (one.scrollTop > 0 || one.scrollLeft > 0))
  );
}

const lookOf = (root: Element, account: number, changes: string): Look => ({
  account,
  changes,
  stamp: lookStamp(),
  hash: location.hash,
  rules: rules(),
  body: insides(root),
});

/** Sheets that come after the look: brought by the script of the head, or fetched with a view. */
const LATER = 'link[rel="stylesheet"]:is([blocking], :not([href^="/"]))';

/**
 * What they say of what is shown, and of the page around it. Words and not addresses: the next opening would wait
 * for files.
 */
function rules(): string {
  const sheets = document.querySelectorAll<HTMLLinkElement>(LATER);
  const all = [...sheets].flatMap(({ sheet }) => (sheet ? [...sheet.cssRules] : []));
  return all.flatMap((rule) => (isOfPage(rule) ? rule.cssText : [])).join('\n');
}

const isOfPage = (rule: CSSRule): boolean =>
  rule instanceof CSSStyleRule
    ? fits(rule.selectorText)
    : rule instanceof CSSGroupingRule && [...rule.cssRules].some(isOfPage);

/** Of a pseudo-element its element counts, and of a theme the other one too. What cannot be looked for might fit. */
function fits(selector: string): boolean {
  const elements = selector
    .replace(/\[data-theme[^\]]*\]/g, ':is(*)')
    .replace(/(^|[\s,>+~(])::[\w-]+/g, '$1*')
    .replace(/::[\w-]+/g, '');
  try {
    return document.querySelector(elements) !== null;
  } catch {
    return true;
  }
}
