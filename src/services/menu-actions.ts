import { type Browser, browser } from 'wxt/browser';
import type { Client, Session } from '../api/client.ts';
import { BiliError } from '../api/errors.ts';
import type { Act } from '../domain/types.ts';
import { t } from '../i18n.ts';
import type { Acts } from './acts.ts';
import { NEW_GROUP, tagidOfItem } from './context-menu.ts';
import { type MenuTarget, targetOf } from './menu-targets.ts';
import { lookUpNames } from './names.ts';
import type { View } from './open-view.ts';

export interface MenuParts {
  readonly client: Client;
  readonly acts: Acts;
  readonly readSession: () => Promise<Session>;
  readonly openView: (view: View) => Promise<void>;
  /** Shows on the toolbar button how it went. */
  readonly report: (outcome: 'done' | 'failed', text: string) => Promise<void>;
}

/** Carries out a click in the context menu. */
export function createMenuActions({ client, acts, readSession, openView, report }: MenuParts) {
  async function midOf(target: MenuTarget): Promise<number | null> {
    if (target.type === 'user') return target.mid;
    if (target.type === 'video') return null;
    const found = await lookUpNames(client, [target.name], { priority: 'waiting' });
    return found.get(target.name) ?? null;
  }

  async function tell(act: Act) {
    if (act.state === 'verified') return report('done', t('menu_done'));
    return report('failed', t(act.state === 'doubtful' ? 'error_maybe_changed' : 'menu_failed'));
  }

  async function run(id: string, target: MenuTarget) {
    const { mid: account } = await readSession();
    if (account === null) throw new BiliError({ kind: 'not-logged-in', operation: id });
    if (target.type === 'video') {
      if (id !== 'toview-add') return;
      const { bvid } = target;
      await tell(
        await acts.order({
          kind: 'toview-add',
          params: {},
          items: [{ id: bvid, title: bvid, target: { bvid } }],
        }),
      );
      return;
    }
    const mid = await midOf(target);
    if (mid === null) return report('failed', t('menu_unknown_user'));
    if (id === 'open-user') return openView({ view: 'user', mid });
    if (id === NEW_GROUP) return openView({ view: 'new-group', mid });
    const items = [
      {
        id: String(mid),
        title: target.type === 'user' ? String(mid) : target.name,
        target: { mid },
      },
    ];
    if (id === 'unfollow') {
      await tell(await acts.order({ kind: 'unfollow', params: {}, items }));
      return;
    }
    const tagid = tagidOfItem(id);
    if (tagid === null) return;
    const act = await acts.order({ kind: 'follow-into', params: { tagids: [tagid] }, items });
    await tell(act);
  }

  return async ({ menuItemId, linkUrl, selectionText }: Browser.contextMenus.OnClickData) => {
    const target = targetOf(linkUrl, selectionText);
    if (!target) return report('failed', t('menu_unknown_user'));
    try {
      await run(String(menuItemId), target);
    } catch (error) {
      const signedOut = error instanceof BiliError && error.kind === 'not-logged-in';
      await report('failed', t(signedOut ? 'state_signed_out' : 'menu_failed'));
    }
  };
}

/** A mark on the toolbar button with the words as its tooltip; goes with the next click. */
export async function reportOnBadge(outcome: 'done' | 'failed', text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({
    color: outcome === 'done' ? '#00AEEC' : '#C4264C',
  });
  await browser.action.setBadgeText({ text: outcome === 'done' ? '✓' : '!' });
  await browser.action.setTitle({ title: text });
}
