import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { GroupChoice } from '@/src/parts/followings/ui/workbench/GroupChoice.tsx';
import type { WorkbenchModel } from '@/src/parts/followings/ui/workbench/workbench-model.ts';
import type { FollowGroup } from '@/src/parts/groups/shared/group.ts';
import { FollowDialog } from '@/src/parts/relations/ui/FollowDialog.tsx';
import type { RelationsModel } from '@/src/parts/relations/ui/relations-model.ts';
import type { Sourced } from '@/src/reading/shared/sourced.ts';
import { BiliError } from '@/src/shared/errors.ts';
import { createResource } from '@/src/ui/resource.ts';
import { GroupDialog } from './GroupDialog.tsx';

afterEach(() => document.body.replaceChildren());

const told = (value: readonly FollowGroup[], dropped = 0): Sourced<readonly FollowGroup[]> => ({
  value,
  learntAtMs: 1,
  stale: false,
  dropped,
});
const ALL = [
  { tagid: 0, name: '默认分组', count: 1 },
  { tagid: 7, name: '学习', count: 2 },
];
const NONE = '没有其他分组，请先新建';

type Answer = Sourced<readonly FollowGroup[]> | Error;

/** A list of groups that is answered with these, one after the other. */
function listOf(...answers: Answer[]) {
  const list = createResource<readonly FollowGroup[]>(async (from) => {
    if (from === 'cache') return null;
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  });
  void list.load();
  return list;
}

type List = ReturnType<typeof listOf>;
const nothing = () => undefined;
const DIALOGS = {
  GroupDialog: (list: List) => (
    <GroupDialog move={false} from={0} list={list} onChoose={nothing} onClose={nothing} />
  ),
  FollowDialog: (list: List) => (
    <FollowDialog
      model={{ groups: list, wantGroups: nothing } as unknown as RelationsModel}
      onChoose={nothing}
      onClose={nothing}
    />
  ),
};

/** The workbench has its own groups beside the list they come from. */
const choice = (list: List) => (
  <GroupChoice
    model={{ groupList: list, ownGroups: { value: [] } } as unknown as WorkbenchModel}
    how="copy"
    people={[]}
    onClose={nothing}
  />
);

function shown(dialog: (list: List) => preact.JSX.Element, ...answers: Answer[]) {
  const root = document.body.appendChild(document.createElement('div'));
  render(dialog(listOf(...answers)), root);
  const retry = () =>
    [...root.querySelectorAll('button')].find((one) => one.textContent === '重试');
  return { root, retry };
}

const refused = () => new BiliError({ kind: 'server', operation: 'groups', status: 502 });

describe.each(Object.entries(DIALOGS))('%s', (_, dialog) => {
  it('says that the groups could not be read, and reads them again', async () => {
    const { root, retry } = shown(dialog, refused(), told(ALL));
    await vi.waitFor(() => expect(retry()).toBeDefined());
    expect(root.textContent).not.toContain(NONE);
    retry()?.click();
    await vi.waitFor(() => expect(root.textContent).toContain('学习'));
    expect(retry()).toBeUndefined();
  });

  it('does not take rows that could not be read for no groups', async () => {
    const { root, retry } = shown(dialog, told([], 3));
    await vi.waitFor(() => expect(retry()).toBeDefined());
    expect(root.textContent).not.toContain(NONE);
  });
});

it('the choice of the workbench says so as well', async () => {
  const { root, retry } = shown(choice, refused());
  await vi.waitFor(() => expect(retry()).toBeDefined());
  expect(root.textContent).not.toContain(NONE);
});

it('of people who are in no group it is not said that there are no groups', () => {
  const own = [{ tagid: 7, name: '学习', count: 4 }];
  const people = [{ mid: 1, tagids: [] }] as unknown as FollowingRow[];
  const { root } = shown((list) => (
    <GroupChoice
      model={{ groupList: list, ownGroups: { value: own } } as unknown as WorkbenchModel}
      how="leave"
      people={people}
      onClose={nothing}
    />
  ));
  expect(root.querySelector('h2')?.textContent).toBe('移出哪个分组？');
  expect(root.textContent).toContain('所选的人都不在任何分组里');
  expect(root.textContent).not.toContain(NONE);
});

it('that there is no other group is said where that is known', async () => {
  const { root, retry } = shown(DIALOGS.GroupDialog, told(ALL.slice(0, 1)));
  await vi.waitFor(() => expect(root.textContent).toContain(NONE));
  expect(retry()).toBeUndefined();
});
