import { type Browser, browser } from 'wxt/browser';
import type { FollowGroup } from '../domain/types.ts';
import { t } from '../i18n.ts';

/** Ids that people's tools rely on (PRODUCT names): a group's item is `follow-into:<tagid>`. */
export const FOLLOW_INTO = 'follow-into';
const GROUP_PREFIX = `${FOLLOW_INTO}:`;
export const NEW_GROUP = `${GROUP_PREFIX}new`;

/** Whether an item is a group, and which. */
export function tagidOfItem(id: string): number | null {
  const tagid = Number(id.startsWith(GROUP_PREFIX) ? id.slice(GROUP_PREFIX.length) : NaN);
  return Number.isInteger(tagid) ? tagid : null;
}

type Item = Browser.contextMenus.CreateProperties;

const PEOPLE = ['*://space.bilibili.com/*'];
const VIDEOS = ['*://www.bilibili.com/video/*'];
const SITE = ['*://*.bilibili.com/*'];

const LABEL_MAX = 40;

/**
 * Labels in a menu: `&` marks an access key, very long names push the menu off the screen, and marks
 * of direction, which nobody sees, turn what stands beside them.
 */
function label(name: string): string {
  const seen = name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '');
  return [...seen].slice(0, LABEL_MAX).join('').replaceAll('&', '&&');
}

/**
 * The items, top to bottom: groups used last, then all in the person's order, then a new one.
 * Firefox hides an item for a selection when it has link patterns, so there it goes without.
 */
export function menuItems(
  groups: readonly FollowGroup[],
  lastUsed: readonly number[],
  canMixPatterns: boolean,
): Item[] {
  const onPeople: Partial<Item> = {
    contexts: ['link', 'selection'],
    documentUrlPatterns: SITE,
    ...(canMixPatterns && { targetUrlPatterns: PEOPLE }),
  };
  const recent = lastUsed
    .map((tagid) => groups.find((group) => group.tagid === tagid))
    .filter((group): group is FollowGroup => group !== undefined);
  const rest = groups.filter((group) => !recent.includes(group));
  const child = (group: FollowGroup): Item => ({
    ...onPeople,
    id: `${GROUP_PREFIX}${group.tagid}`,
    parentId: FOLLOW_INTO,
    title: label(group.name),
  });
  const separator = (id: string): Item => ({
    ...onPeople,
    id,
    parentId: FOLLOW_INTO,
    type: 'separator',
  });
  return [
    { ...onPeople, id: FOLLOW_INTO, title: t('menu_follow_into') },
    ...recent.map(child),
    ...(recent.length > 0 && rest.length > 0 ? [separator('separator:recent')] : []),
    ...rest.map(child),
    ...(groups.length > 0 ? [separator('separator:new')] : []),
    { ...onPeople, id: NEW_GROUP, parentId: FOLLOW_INTO, title: t('menu_new_group') },
    { ...onPeople, id: 'unfollow', title: t('menu_unfollow') },
    {
      id: 'toview-add',
      title: t('menu_toview_add'),
      contexts: ['link'],
      documentUrlPatterns: SITE,
      targetUrlPatterns: VIDEOS,
    },
    { ...onPeople, id: 'open-user', title: t('menu_open_user') },
  ];
}

let building: Promise<void> = Promise.resolve();

/** Rebuilds the whole menu; calls queue up, since two at once would create ids twice. */
export function rebuildMenu(
  groups: readonly FollowGroup[],
  lastUsed: readonly number[],
): Promise<void> {
  building = building.then(async () => {
    await browser.contextMenus.removeAll();
    for (const item of menuItems(groups, lastUsed, !import.meta.env.FIREFOX)) {
      browser.contextMenus.create(item);
    }
  });
  return building;
}
