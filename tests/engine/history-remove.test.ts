import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FakeBili, PEOPLE, startFakeBili } from '../fake-bili/index.ts';
import { createLife, createMachine, emptyDatabase } from './harness.ts';

let bili: FakeBili;
beforeAll(async () => {
  bili = await startFakeBili({ size: 'S' });
});
afterAll(() => bili.close());
beforeEach(async () => {
  bili.reset('S');
  await emptyDatabase();
});

it('what stands behind a page that ends with a row without a time is not called gone', async () => {
  const { viewer } = bili.state;
  viewer.history = viewer.history.map((entry, n) => (n === 29 ? { ...entry, view_at: 0 } : entry));
  const items = [0, 40].flatMap((n) => {
    const entry = viewer.history[n];
    if (!entry) return [];
    const kid = `${entry.business}_${entry.kid}`;
    return [{ id: kid, title: kid, target: { kid, viewedSeconds: entry.view_at } }];
  });
  const { engine } = createLife(bili, createMachine(PEOPLE.viewer));
  const run = await engine.finish(
    await engine.start({ kind: 'history-remove', params: {}, items }),
  );
  expect(run).toMatchObject({ state: 'done', counts: { verified: 2 } });
  const left = viewer.history.map(({ business, kid }) => `${business}_${kid}`);
  expect(items.filter(({ id }) => left.includes(id))).toEqual([]);
});
