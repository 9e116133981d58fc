import { expect, it } from 'vitest';
import type { ItemNote } from '../../src/engine/shared/runs.ts';
import type { GroupOrder } from '../../src/parts/groups/ui/panel/person-groups-model.ts';
import { FIGURES } from '../../src/parts/person/shared/figures.ts';
import { WORK_KINDS } from '../../src/parts/works/shared/upload.ts';
import { ERROR_KINDS } from '../../src/shared/errors.ts';
import { KIND_IDS } from '../../src/shared/kind-ids.ts';
import { SAYINGS, WHOLE } from '../../src/ui/sentences.ts';
import { read, sources } from './files.ts';

const catalog: Record<string, { message: string; description?: string }> = JSON.parse(
  read('public/_locales/zh_CN/messages.json'),
);
const source = sources('src', 'components', 'entrypoints').map(read).join('\n');

const GROUP_ORDERS = [
  'follow',
  'follow-into',
  'unfollow',
  'group-add',
  'group-leave',
  'group-create',
  'special-on',
  'special-off',
] as const satisfies readonly GroupOrder[];

const NOTES = [
  'already',
  'protected',
  'unchanged',
  'review',
  'cancelled',
  'unread',
  'filled',
  'not-back',
  'half-way',
] as const satisfies readonly ItemNote[];

/** Keys put together from a beginning and one of a closed list, by their beginning. */
const FAMILIES: Readonly<Record<string, readonly (string | number)[]>> = {
  // What is refused is told with its code, which other words do.
  error_: ERROR_KINDS,
  kind_: KIND_IDS,
  stats_: FIGURES,
  stats_kind_: WORK_KINDS,
  medals_by_: ['level', 'intimacy'],
  medals_guard_: [1, 2, 3],
  action_: ['retry', 'dismiss'],
  archive_remove_: ['here', 'site', 'both'],
  archive_span_: ['week', 'month', 'year'],
  archive_where_: ['any', 'here', 'site', 'onsite'],
  archive_watched_: ['any', 'done', 'part', 'brief'],
  left_: ['already', 'gone', 'protected'],
  did_: GROUP_ORDERS,
  undid_: GROUP_ORDERS,
  note_: NOTES,
  plan_: SAYINGS,
  one_: SAYINGS.filter((saying) => !(WHOLE as readonly string[]).includes(saying)),
  // Waits that name what stopped them.
  wait_: ['limit_because', 'stuck_because'],
};
const computed = new Set(
  Object.entries(FAMILIES).flatMap(([start, values]) =>
    values.map((value) => start + String(value).replaceAll('-', '_')),
  ),
);

it('keys are put together only in families whose values are known here', () => {
  const beginnings = [...source.matchAll(/\bt\(\s*`([^`$]*)\$\{|`([a-z_]+_)\$\{[^`]*` as `/g)].map(
    ([, called, typed]) => called ?? typed ?? '',
  );
  expect([...new Set(beginnings)].sort()).toEqual(Object.keys(FAMILIES).sort());
});

it('every member of a family has its words', () => {
  expect([...computed].filter((key) => !(key in catalog))).toEqual([]);
});

it('no key is left without a use', () => {
  const inManifest = read('wxt.config.ts');
  const unused = Object.keys(catalog).filter(
    (key) =>
      !source.includes(`'${key}'`) && !inManifest.includes(`__MSG_${key}__`) && !computed.has(key),
  );
  expect(unused).toEqual([]);
});

it('every key says in zh_CN where its words stand', () => {
  const silent = Object.entries(catalog).filter(([, { description }]) => !description?.trim());
  expect(silent.map(([key]) => key)).toEqual([]);
});
