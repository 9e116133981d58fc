import { expect, it } from 'vitest';
import { KIND_IDS } from '../../src/shared/kind-ids.ts';
import { listKinds } from '../../src/surfaces/background/kinds.ts';

it('every kind id has a kind behind it, and every kind has its id', () => {
  const declared = listKinds().map(({ id }) => id);
  expect([...declared].sort()).toEqual([...KIND_IDS].sort());
});
