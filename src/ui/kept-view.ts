const KEY = 'popup-views';
/** A popup opened after this long is opened for something else. */
const FOR_MS = 60 * 60_000;
/** Scrolling changes it with every frame. */
const WRITE_AFTER_MS = 150;

interface Kept {
  readonly atMs: number;
  /** Whose lists they were; null: nobody was signed in; absent: of an older version. */
  readonly account?: number | null | undefined;
  readonly views: Readonly<Record<string, object>>;
}

function read(): Pick<Kept, 'account' | 'views'> {
  try {
    const { atMs, account, views } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    const age = Date.now() - (atMs ?? 0);
    return age >= 0 && age < FOR_MS ? { account, views: views ?? {} } : { views: {} };
  } catch {
    return { views: {} };
  }
}

/** What was written down is not trusted further than its type. */
function fitting<T extends object>(kept: object, fallback: T): T {
  const entries = Object.entries(fallback).map(([name, value]) => {
    const found: unknown = Reflect.get(kept, name);
    return [name, typeof found === typeof value ? found : value];
  });
  return Object.fromEntries(entries) as T;
}

/**
 * How the lists of the popup looked when it was closed: a click beside it is enough for that. Kept
 * in the page's own store, since it is wanted before the first paint.
 */
export function createKeptViews() {
  let { account, views } = read();
  let timer = 0;

  function write() {
    clearTimeout(timer);
    try {
      const kept: Kept = { atMs: Date.now(), account, views };
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Storage may be full or off: the lists begin at their top then.
    }
  }
  addEventListener('pagehide', write);

  return {
    /** Whose page it is from now on: what another one searched for and looked at is not theirs to see. */
    belongTo(next: number | null) {
      if (next === account) return;
      account = next;
      views = {};
      write();
    },
    /** A view's own part: how it was, and a way to change it. */
    of<T extends object>(name: string, fallback: T) {
      return {
        start: fitting(views[name] ?? {}, fallback),
        keep(change: Partial<T>) {
          views = { ...views, [name]: { ...fallback, ...views[name], ...change } };
          clearTimeout(timer);
          timer = window.setTimeout(write, WRITE_AFTER_MS);
        },
      };
    },
  };
}

export const keptViews = createKeptViews();
