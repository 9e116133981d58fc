import { expect, it } from 'vitest';
import type { z } from '../../src/api/schema.ts';
import { type AnyKind, itemsOfKind, KIND_IDS } from '../../src/shared/kind-ids.ts';
import { listKinds } from '../../src/surfaces/background/kinds.ts';
import { undoHint } from '../../src/ui/undo-hint.ts';

it('every kind id has a kind behind it, and every kind has its id', () => {
  const declared = listKinds().map(({ id }) => id);
  expect([...declared].sort()).toEqual([...KIND_IDS].sort());
});

/** Fields of a kind's targets. */
const fieldsOf = (target: unknown) =>
  Object.keys((target as z.ZodMiniObject).def.shape as Readonly<Record<string, unknown>>);

it.each(listKinds())('the items of $id are what its targets say', ({ id, target }) => {
  const fields = fieldsOf(target);
  const names = (field: string) => fields.includes(field);
  const items = itemsOfKind(id);
  // What somebody announces has an id of its own beside theirs.
  expect(items === 'person').toBe(names('mid') && !names('sid'));
  expect(items === 'video').toBe(names('aid'));
});

it('a misspelt kind beside what is kept does not compile', () => {
  const kept: { readonly kind: AnyKind } = { kind: 'unfollow' };
  // @ts-expect-error: there is no such kind.
  expect(kept.kind === 'unfolow').toBe(false);
});

it('what the button of an undo says is a loss that its kind tells of', () => {
  const hinted = listKinds().filter(({ id }) => undoHint(id) !== undefined);
  const lossesOf = ({ losses }: (typeof hinted)[number]) =>
    typeof losses === 'function' ? losses([], {} as never) : losses;
  expect(Object.fromEntries(hinted.map((kind) => [kind.id, lossesOf(kind)]))).toEqual({
    unfollow: expect.arrayContaining(['follow-date']),
    'group-delete': ['group-id'],
    'toview-remove': ['toview-place'],
    'toview-clear': ['toview-place'],
  });
});
