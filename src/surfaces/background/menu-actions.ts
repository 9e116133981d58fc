import type { Browser } from 'wxt/browser';
import type { Client, Session } from '../../api/client.ts';
import type { Acts } from '../../engine/acts.ts';
import type { Act } from '../../engine/shared/act.ts';
import { endState, undoneState } from '../../engine/shared/end-state.ts';
import { log } from '../../log.ts';
import type { Dear } from '../../parts/followings/shared/dear.ts';
import type { MenuNews } from '../../parts/journal/shared/menu-news.ts';
import { namesIncomplete } from '../../parts/person/shared/named.ts';
import { lookUpNames } from '../../parts/person/worker/shared.ts';
import { parseBiliLink } from '../../shared/bili-link.ts';
import { BiliError, type BiliErrorFields } from '../../shared/errors.ts';
import { isAboutPage, NEW_GROUP, plainItem, tagidOfItem } from './context-menu.ts';
import { type lookInPage, NOTHING_SEEN, type Seen } from './menu-look.ts';
import { type MenuTarget, targetOf } from './menu-targets.ts';
import type { OpenView } from './open-view.ts';
import type { ResolveLink } from './short-links.ts';

export interface MenuParts {
  readonly client: Client;
  readonly acts: Acts;
  readonly readSession: () => Promise<Session>;
  readonly openView: (view: OpenView) => Promise<void>;
  readonly resolveLink: ResolveLink;
  readonly look: typeof lookInPage;
  /** From what is kept on this machine; null: not known there. */
  readonly nameOfPerson: (account: number, mid: number) => Promise<string | null>;
  /** Asks the service, for one whom nothing else names; null: it does not say. */
  readonly askName: (account: number, mid: number) => Promise<string | null>;
  readonly titleOfVideo: (
    account: number,
    video: { readonly aid?: number; readonly bvid?: string },
  ) => Promise<string | null>;
  readonly nameOfGroup: (account: number, tagid: number) => Promise<string | null>;
  /** Why unfollowing them wants a word first; null: nothing would be missed. */
  readonly dearTo: (account: number, mid: number) => Promise<Dear | null>;
  /** What anything ordered now waits for, in words; null: nothing. */
  readonly behind: () => Promise<string | null>;
  /** The answer to a question in the page; null: nobody could be asked. */
  readonly ask: (tabId: number | null, news: MenuNews) => Promise<boolean | null>;
  /** Whose groups the menu has; null: nobody's. */
  readonly menuOf: () => Promise<number | null>;
  /** Takes away what an earlier act left on the toolbar button. */
  readonly begin: () => Promise<void>;
  /** Gives whether 撤销 was pressed there. */
  readonly report: (tabId: number | null, news: MenuNews) => Promise<boolean>;
}

type Info = Browser.contextMenus.OnClickData;
type Kind = MenuNews['kind'];

/** The default group has no name of its own. */
const DEFAULT_GROUP = 0;

/** Carries out a click in the context menu, and tells in the page what came of it. */
export function createMenuActions(parts: MenuParts) {
  const { client, acts, readSession, openView, resolveLink, look, begin, report } = parts;

  /** What a click is about, as far as addresses and one request to the short-link host tell. */
  async function find(info: Info, aboutPage: boolean): Promise<MenuTarget | null> {
    const target = targetOf(info, aboutPage);
    if (target?.type !== 'short') return target;
    const end = await resolveLink(target.url);
    return end === null ? null : parseBiliLink(end);
  }

  async function midOf(target: MenuTarget | null, seen: Seen): Promise<number | null> {
    if (target?.type === 'user') return target.mid;
    if (target?.type !== 'name') return seen.mid;
    const { found, whole } = await lookUpNames(client, [target.name], { priority: 'waiting' });
    const mid = found.get(target.name) ?? null;
    if (mid === null && !whole) throw namesIncomplete();
    return mid;
  }

  return async (info: Info, tab: { readonly id?: number | undefined } | undefined) => {
    const item = String(info.menuItemId);
    const [id, aboutPage] = [plainItem(item), isAboutPage(item)];
    const tabId = tab?.id !== undefined && tab.id >= 0 ? tab.id : null;
    const kind: Kind = id === 'toview-add' || id === 'unfollow' ? id : ('follow-into' as const);
    const tell = (change: Partial<MenuNews>) => report(tabId, { ...NO_NEWS, kind, ...change });
    /** Whom or what it was about, once that is known. */
    let name = '';
    const fail = (error: BiliErrorFields | null) => tell({ state: stateAfter(error), name, error });

    /** Orders one thing; what came of it is told with its name, and can be taken back from there. */
    async function order(group: string, ask: () => Promise<Act>): Promise<void> {
      const about = { name, group };
      const behind = await parts.behind().catch(() => null);
      await tell({ ...about, state: 'doing', ...(behind !== null && { behind }) });
      const act = await ask();
      // What was read on the way tells a title that nobody knew before.
      if (isVideoId(name)) about.name = act.target.title || name;
      const end = endState(act);
      const isDone = end === 'done' || end === 'already';
      const undo = await tell({
        ...about,
        state: isDone ? 'done' : end === 'doubtful' ? end : 'failed',
        canUndo: act.undoable,
        error: act.error,
        note: act.note,
      });
      if (!undo) return;
      await tell({ ...about, state: 'undoing' });
      const ended = await acts.undo(act.id).catch((caught: unknown) => {
        const error = fieldsOf(caught, id);
        return { undone: false, state: stateAfter(error), error, note: null };
      });
      const { error, note } = ended;
      await tell({ ...about, state: undoneState(ended), error, note });
    }

    async function add(account: number, target: MenuTarget | null, seen: Seen) {
      if (target?.type !== 'video') {
        await fail(null);
        return;
      }
      const known = 'bvid' in target ? target.bvid : `av${target.aid}`;
      const wanted = 'bvid' in target ? { bvid: target.bvid } : { aid: target.aid };
      const kept = seen.title || (await parts.titleOfVideo(account, wanted).catch(() => null));
      name = kept || known;
      const items = [{ id: known, title: name, target: wanted }];
      await order('', () => acts.order({ kind: 'toview-add', params: {}, items }, account));
    }

    async function toPerson(account: number, mid: number, spoken: string) {
      if (id === 'open-user') return openView({ view: 'user', mid });
      if (id === NEW_GROUP) return openView({ view: 'new-group', mid });
      const kept = await parts.nameOfPerson(account, mid).catch(() => null);
      const known = kept ?? spoken;
      name = known || (await parts.askName(account, mid).catch(() => null)) || String(mid);
      const items = [{ id: String(mid), title: name, target: { mid } }];
      if (id === 'unfollow') {
        const dear = await parts.dearTo(account, mid);
        if (dear) {
          const news: MenuNews = { ...NO_NEWS, kind, name, state: 'asking', dear };
          const said = await parts.ask(tabId, news);
          // Nobody could be asked: the page of the person does it, and nothing is sent from here.
          if (said === null) return openView({ view: 'user', mid });
          if (!said) return;
        }
        await order('', () => acts.order({ kind: 'unfollow', params: {}, items }, account));
        return;
      }
      const tagid = tagidOfItem(id);
      if (tagid === null) return;
      // The number of a group of somebody else's: here it may be none, or another one.
      if (tagid > DEFAULT_GROUP && ((await parts.menuOf()) ?? account) !== account) {
        await fail({ kind: 'account-changed', operation: id });
        return;
      }
      const group =
        tagid === DEFAULT_GROUP
          ? ''
          : ((await parts.nameOfGroup(account, tagid).catch(() => null)) ?? '');
      const into = group === '' ? {} : { into: group };
      await order(group, () =>
        acts.order({ kind: 'follow-into', params: { tagids: [tagid] }, ...into, items }, account),
      );
    }

    await begin();
    try {
      const { mid: account } = await readSession();
      if (account === null) {
        await fail({ kind: 'not-logged-in', operation: id });
        return;
      }
      const target = await find(info, aboutPage);
      const isTheirs = target?.type === 'theirs';
      const page = target?.type === 'video' ? 'video' : isTheirs ? 'room' : 'person';
      const { linkUrl = null, srcUrl = null } = info;
      const seen =
        tabId === null
          ? NOTHING_SEEN
          : await look(
              { tabId, frameId: info.frameId ?? 0 },
              aboutPage
                ? { linkUrl: null, srcUrl: null, page }
                : { linkUrl, srcUrl, page: null, isTheirs },
            );
      if (id === 'toview-add') return await add(account, target, seen);
      const mid = await midOf(target, seen);
      if (mid === null) {
        await fail(null);
        return;
      }
      const spoken = target?.type === 'name' ? target.name : seen.name;
      await toPerson(account, mid, spoken);
    } catch (error) {
      await fail(fieldsOf(error, id));
    }
  };
}

const NO_NEWS: MenuNews = {
  state: 'doing',
  kind: 'follow-into',
  name: '',
  group: '',
  canUndo: false,
  error: null,
  note: null,
};

/** What was thrown may have come after it was sent. */
const stateAfter = (error: BiliErrorFields | null) =>
  error?.changed === 'maybe' ? ('doubtful' as const) : ('failed' as const);

const isVideoId = (name: string): boolean => /^(?:av\d+|BV1\w{9})$/.test(name);

function fieldsOf(error: unknown, operation: string): BiliErrorFields {
  if (error instanceof BiliError) return error.toFields();
  log.error('context menu', error);
  return { kind: 'internal', operation };
}
