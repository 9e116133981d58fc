import { beforeEach, expect, it, vi } from 'vitest';
import { bringPage } from './bring-page.ts';

const sheets = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];

/** Without addresses: nothing is fetched here, and whether it came is told by the test. */
beforeEach(() => {
  document.head.innerHTML = `<template id="page"><script type="module"></script>
    <link rel="stylesheet" title="a"><link rel="stylesheet" title="b"></template>`;
});

it('puts scripts and sheets of the page into the document, once', async () => {
  void bringPage();
  expect(sheets().map(({ title }) => title)).toEqual(['a', 'b']);
  expect(document.querySelectorAll('script[type="module"]')).toHaveLength(1);
  await bringPage();
  expect(sheets()).toHaveLength(2);
});

it('the page may be drawn when every sheet has come or is known not to come', async () => {
  const drawable = vi.fn();
  void bringPage().then(drawable);
  const [first, second] = sheets();
  first?.dispatchEvent(new Event('load'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(drawable).not.toHaveBeenCalled();
  second?.dispatchEvent(new Event('error'));
  await vi.waitFor(() => expect(drawable).toHaveBeenCalledOnce());
});

it('and not before its body is there', async () => {
  const drawable = vi.fn();
  const reading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  void bringPage().then(drawable);
  for (const sheet of sheets()) sheet.dispatchEvent(new Event('load'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(drawable).not.toHaveBeenCalled();
  reading.mockReturnValue('interactive');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await vi.waitFor(() => expect(drawable).toHaveBeenCalledOnce());
});
