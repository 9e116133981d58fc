import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createPanelSettings } from './panel-settings.ts';

const stored = async () => (await browser.storage.local.get('panels'))['panels'];

async function createLoaded() {
  await browser.storage.local.clear();
  const settings = createPanelSettings(['groups', 'stats', 'same-followings', 'medals']);
  await settings.load();
  return settings;
}

describe('createPanelSettings', () => {
  it('has all panels on until somebody chooses', async () => {
    const settings = await createLoaded();
    expect(settings.status.value).toBe('ready');
    expect(settings.rows.value.map(({ on }) => on)).toEqual([true, true, true, true]);
    expect(await stored()).toBeUndefined();
  });

  it('stores switch and order under one key', async () => {
    const settings = await createLoaded();
    await settings.turn('medals', false);
    await settings.move('same-followings', -1);
    expect(await stored()).toEqual({
      off: ['medals'],
      order: ['groups', 'same-followings', 'stats', 'medals'],
    });
    expect(settings.shown.value).toEqual(['groups', 'same-followings', 'stats']);
    await settings.reset();
    expect(await stored()).toEqual({});
    expect(settings.shown.value).toHaveLength(4);
  });

  it('follows what another page stores', async () => {
    const settings = await createLoaded();
    await browser.storage.local.set({ panels: { off: ['groups'] } });
    expect(settings.rows.value[0]).toEqual({ id: 'groups', on: false });
    settings.dispose();
    await browser.storage.local.set({ panels: {} });
    expect(settings.rows.value[0]?.on).toBe(false);
  });

  it('shows what is stored, and says so, when a change cannot be written', async () => {
    const settings = await createLoaded();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await settings.turn('groups', false);
    expect(settings.unsaved.value).toBe(true);
    expect(settings.rows.value[0]?.on).toBe(true);
  });

  it('says when it cannot read what was chosen', async () => {
    await browser.storage.local.clear();
    const settings = createPanelSettings(['groups', 'stats', 'same-followings', 'medals']);
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    await settings.load();
    expect(settings.status.value).toBe('failed');
  });
});
