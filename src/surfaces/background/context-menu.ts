import { type Browser, browser } from 'wxt/browser';
import { t } from '../../i18n.ts';
import type { FollowGroup } from '../../parts/groups/shared/group.ts';
import { groupName } from '../../ui/group-name.ts';

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

/** Links that name a person, and faces; a short link may name anything. */
const SHORT = '*://b23.tv/*';
const SPACES = ['*://space.bilibili.com/*', '*://m.bilibili.com/space/*'];
const ROOMS = '*://live.bilibili.com/*';
/** They name nobody themselves: whose they are may stand beside them in the page. */
const THEIRS = [ROOMS, '*://t.bilibili.com/*', '*://www.bilibili.com/opus/*'];
const PEOPLE = [...SPACES, '*://*.hdslb.com/bfs/face/*', SHORT, ...THEIRS];
const VIDEO_PAGES = ['*://*.bilibili.com/video/*', '*://*.bilibili.com/list/*'];
const VIDEOS = [...VIDEO_PAGES, SHORT];
const SITE = ['*://*.bilibili.com/*'];

/** Items about the page itself stand beside those about what was clicked. */
const PAGE = ':page';
export const isAboutPage = (id: string): boolean => id.includes(PAGE);
/** The item that does the same for what was clicked. */
export const plainItem = (id: string): string => id.replace(PAGE, '');

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
  const clicked: Partial<Item> = canMixPatterns
    ? {
        contexts: ['link', 'selection', 'image'],
        documentUrlPatterns: SITE,
        targetUrlPatterns: PEOPLE,
      }
    : { contexts: ['link', 'selection'], documentUrlPatterns: SITE };
  const page: Partial<Item> = {
    contexts: ['page'],
    documentUrlPatterns: [...SPACES, ...VIDEO_PAGES, ROOMS],
  };
  return [
    ...peopleItems(groups, lastUsed, clicked, ''),
    {
      id: 'toview-add',
      title: t('menu_toview_add'),
      contexts: ['link'],
      documentUrlPatterns: SITE,
      targetUrlPatterns: VIDEOS,
    },
    ...peopleItems(groups, lastUsed, page, PAGE),
    {
      id: `toview-add${PAGE}`,
      title: t('menu_toview_add'),
      contexts: ['page'],
      documentUrlPatterns: VIDEO_PAGES,
    },
  ];
}

/** What can be done with a person. `mark` tells the ids apart. */
function peopleItems(
  groups: readonly FollowGroup[],
  lastUsed: readonly number[],
  where: Partial<Item>,
  mark: string,
): Item[] {
  const parentId = `${FOLLOW_INTO}${mark}`;
  const recent = lastUsed
    .map((tagid) => groups.find((group) => group.tagid === tagid))
    .filter((group): group is FollowGroup => group !== undefined);
  const rest = groups.filter((group) => !recent.includes(group));
  const child = (group: FollowGroup): Item => ({
    ...where,
    id: `${parentId}:${group.tagid}`,
    parentId,
    title: label(groupName(group)),
  });
  const separator = (id: string): Item => ({
    ...where,
    id: `${id}${mark}`,
    parentId,
    type: 'separator',
  });
  return [
    { ...where, id: parentId, title: t('menu_follow_into') },
    ...recent.map(child),
    ...(recent.length > 0 && rest.length > 0 ? [separator('separator:recent')] : []),
    ...rest.map(child),
    ...(groups.length > 0 ? [separator('separator:new')] : []),
    { ...where, id: `${parentId}:new`, parentId, title: t('menu_new_group') },
    { ...where, id: `unfollow${mark}`, title: t('menu_unfollow') },
    { ...where, id: `open-user${mark}`, title: t('menu_open_user') },
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

/** Nothing of it is left. */
export function clearMenu(): Promise<void> {
  building = building.then(() => browser.contextMenus.removeAll());
  return building;
}
