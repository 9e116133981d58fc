import { describe, expect, it } from 'vitest';
import { movePanel, orderPanels, shownPanels, switchPanel } from './panels.ts';

const PANELS = ['groups', 'stats', 'same-followings', 'medals'];

describe('orderPanels', () => {
  it('is the default order while nothing was chosen', () => {
    expect(orderPanels(PANELS, {})).toEqual(PANELS);
  });

  it('leaves out what it does not know, and what comes twice', () => {
    const order = ['groups', 'weather', 'groups', 'stats', 'medals', 'same-followings'];
    expect(orderPanels(PANELS, { order })).toEqual([
      'groups',
      'stats',
      'medals',
      'same-followings',
    ]);
  });

  it('puts a panel that is new after the one it follows by default', () => {
    expect(orderPanels(PANELS, { order: ['groups', 'medals', 'stats'] })).toEqual([
      'groups',
      'medals',
      'stats',
      'same-followings',
    ]);
    expect(orderPanels(PANELS, { order: ['stats', 'medals', 'same-followings'] })[0]).toBe(
      'groups',
    );
  });
});

describe('shownPanels', () => {
  it('leaves out those that are off, whatever else is named there', () => {
    expect(shownPanels(PANELS, { off: ['medals', 'weather'] })).toEqual([
      'groups',
      'stats',
      'same-followings',
    ]);
    expect(shownPanels(PANELS, { off: PANELS })).toEqual([]);
  });
});

describe('movePanel', () => {
  it('changes places with the neighbour, also with one that is off', () => {
    const choice = { off: ['medals'] };
    expect(movePanel(PANELS, choice, 'same-followings', 1)).toEqual({
      off: ['medals'],
      order: ['groups', 'stats', 'medals', 'same-followings'],
    });
  });

  it('stays at the ends', () => {
    const choice = {};
    expect(movePanel(PANELS, choice, 'groups', -1)).toBe(choice);
    expect(movePanel(PANELS, choice, 'medals', 1)).toBe(choice);
  });
});

it('switchPanel keeps what was chosen for ids of another version', () => {
  const choice = { order: ['weather'], off: ['weather'] };
  const off = switchPanel(switchPanel(choice, 'stats', false), 'stats', false);
  expect(off).toEqual({ order: ['weather'], off: ['weather', 'stats'] });
  expect(switchPanel(off, 'stats', true)).toEqual(choice);
});
