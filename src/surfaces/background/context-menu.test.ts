import { describe, expect, it } from 'vitest';
import { isAboutPage, menuItems, plainItem, tagidOfItem } from './context-menu.ts';

const groups = [
  { tagid: -10, name: '特别关注', count: 1 },
  { tagid: 0, name: '默认分组', count: 9 },
  { tagid: 11, name: '学习 & 工作', count: 3 },
  { tagid: 12, name: '音乐', count: 2 },
];

const idsUnderParent = (lastUsed: readonly number[]) =>
  menuItems(groups, lastUsed, true)
    .filter(({ parentId, type }) => parentId === 'follow-into' && type !== 'separator')
    .map(({ id }) => id);

describe('menuItems', () => {
  it('lists groups used last first, then the others in their order, then a new one', () => {
    expect(idsUnderParent([12, 99])).toEqual([
      'follow-into:12',
      'follow-into:-10',
      'follow-into:0',
      'follow-into:11',
      'follow-into:new',
    ]);
  });

  it('offers the same for the page itself', () => {
    const items = menuItems(groups, [12], true).map(({ id = '' }) => id);
    const about = items.filter(isAboutPage).map(plainItem);
    expect(about.toSorted()).toEqual(items.filter((id) => !isAboutPage(id)).toSorted());
  });

  it('uses no id twice', () => {
    const ids = menuItems(groups, [11, 12], true).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('escapes the access-key mark in names', () => {
    const item = menuItems(groups, [], true).find(({ id }) => id === 'follow-into:11');
    expect(item?.title).toBe('学习 && 工作');
  });

  it('leaves out marks that turn what stands beside the name, and cuts no character', () => {
    const titleOf = (name: string) =>
      menuItems([{ tagid: 5, name, count: 0 }], [], true).find(({ id }) => id === 'follow-into:5')
        ?.title;
    expect(titleOf('\u202E乐音\u2066\u200F\n')).toBe('乐音');
    expect(titleOf(`${'字'.repeat(39)}😀😀`)).toBe(`${'字'.repeat(39)}😀`);
    expect(titleOf(`${'字'.repeat(39)}&字`)).toBe(`${'字'.repeat(39)}&&`);
  });

  it('goes without link patterns where they would hide the item for a selection', () => {
    const [parent] = menuItems(groups, [], false);
    expect(parent).not.toHaveProperty('targetUrlPatterns');
  });
});

describe('tagidOfItem', () => {
  it('reads groups, and nothing else, from item ids', () => {
    expect(tagidOfItem('follow-into:-10')).toBe(-10);
    expect(tagidOfItem('follow-into:0')).toBe(0);
    expect(tagidOfItem('follow-into:new')).toBeNull();
    expect(tagidOfItem('unfollow')).toBeNull();
  });
});
