import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '@/src/engine/shared/runs.ts';
import { setTexts } from '@/src/i18n.ts';
import type { KindId } from '@/src/shared/kind-ids.ts';
import texts from '../../public/_locales/zh_CN/messages.json';
import { WAYS_BACK } from '../../tests/engine/orders.ts';
import { doneText } from './done-words.ts';
import { aboutText, runEndText, runWhatText } from './told-words.ts';

const runOf = (change: Partial<Run>) =>
  ({
    kind: 'follow',
    title: '甲',
    params: {},
    state: 'done',
    counts: { total: 1, verified: 1, failed: 0, doubtful: 0, skipped: 0 },
    undoOf: null,
    ...change,
  }) as Run;

beforeAll(() => setTexts(texts));

describe('what came back', () => {
  const ways = Object.entries(WAYS_BACK).flatMap(([undoOfKind, by]) =>
    Object.entries(by).map(([kind, said]) => [undoOfKind as KindId, kind as KindId, said] as const),
  );
  it.each(ways)('%s, by %s: %s', (undoOfKind, kind, said) => {
    expect(runEndText(runOf({ kind, undoOf: 'run', undoOfKind }))).toBe(said);
  });

  it('is told of a kind of another version, too', () => {
    const undo = runOf({ undoOf: 'run', undoOfKind: '?of-another-version' });
    expect(runEndText(undo)).toBe('已恢复原状');
  });
});

describe('a run of one thing', () => {
  it.each<[Partial<Run>, string, string]>([
    [{ kind: 'unfollow' }, '取消关注', '甲'],
    [{ kind: 'group-move', into: '学习' }, '移动到分组「学习」', '甲'],
    [{ kind: 'group-leave', into: '学习' }, '移出分组「学习」', '甲'],
    [{ kind: 'group-move' }, '移动到分组', '甲'],
    [{ kind: 'toview-to-fav', into: '手工', params: { move: true } }, '移动到收藏夹「手工」', '甲'],
    [
      { kind: 'toview-to-fav', into: '手工', params: { move: false } },
      '复制到收藏夹「手工」',
      '甲',
    ],
    [{ kind: 'history-pause', params: { paused: true } }, '暂停记录历史', ''],
    [
      { kind: 'toview-clear', title: '清空', params: { what: 'everything' }, things: 139 },
      '清空稍后再看的 139 个视频',
      '',
    ],
    [{ kind: 'unfollow', undoOf: 'run', undoOfKind: 'follow' }, '撤销「关注」', '甲'],
    [
      { kind: 'relation-restore', undoOf: 'run', undoOfKind: 'group-move', into: '学习' },
      '撤销「移动到分组『学习』」',
      '甲',
    ],
    [
      {
        kind: 'fav-remove',
        undoOf: 'run',
        undoOfKind: 'toview-to-fav',
        undoOfParams: { move: true },
        into: '手工',
      },
      '撤销「移动到收藏夹『手工』」',
      '甲',
    ],
    [{ kind: '?of-another-version' }, '?of-another-version', '甲'],
  ])('%j: %s %s', (change, what, about) => {
    const run = runOf(change);
    expect([runWhatText(run), aboutText(run)]).toEqual([what, about]);
  });
});

describe('one thing that came true', () => {
  it.each<[Partial<Run>, string | null]>([
    [{ kind: 'unfollow' }, '已取消关注「甲」'],
    [{ kind: 'follow-into', into: '学习' }, '已关注「甲」并加入「学习」'],
    [{ kind: 'follow-into' }, '已关注「甲」'],
    [{ kind: 'toview-remove' }, '已移除「甲」'],
    [{ kind: 'history-pause', params: { paused: true } }, '已暂停记录历史'],
    [{ kind: 'history-pause', params: { paused: false } }, '已恢复记录历史'],
    [{ kind: 'group-delete' }, null],
    [{ kind: '?of-another-version' }, null],
  ])('%j: %s', (change, said) => {
    expect(doneText(runOf(change))).toBe(said);
  });
});
