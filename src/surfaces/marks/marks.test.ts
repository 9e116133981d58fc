import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setTexts } from '@/src/i18n.ts';
import { createMarks } from './marks.ts';
import type { SeenAnswer } from './seen-cache.ts';

const SEEN = 'BV1111111111';
const PART = 'BV1222222222';
const OTHER = 'BV1333333333';
const KEPT = { [SEEN]: { times: 1, percent: 100 }, [PART]: { times: 0, percent: 43 } };

let measured = 0;
let marks: ReturnType<typeof createMarks> | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  measured = 0;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('requestIdleCallback', (run: () => void) => window.setTimeout(run, 20));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  // What has a size here, and what places what is inside: the page draws nothing.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
    measured += 1;
    return new DOMRect(0, 0, 160, 90);
  });
  vi.stubGlobal('getComputedStyle', (at: Element, pseudo?: string) =>
    pseudo
      ? { content: 'none' }
      : { position: at.classList.contains('box') ? 'relative' : 'static' },
  );
  setTexts({
    mark_seen: { message: '看过' },
    mark_part: { message: '看到 $PERCENT$%', placeholders: { percent: { content: '$1' } } },
  });
});

afterEach(() => {
  marks?.dispose();
  document.body.replaceChildren();
  setTexts(null);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(3_000);

async function started(ask: (ids: string[]) => Promise<SeenAnswer> = async () => KEPT) {
  marks = createMarks(ask, () => undefined);
  await settle();
}

/** A link in a box, as some pages have it; others have the box in the link. */
function card(id: string, made: 'box in link' | 'link in box' = 'box in link') {
  const link = Object.assign(document.createElement('a'), { href: `/video/${id}` });
  const box = Object.assign(document.createElement('div'), { className: 'box' });
  const [outer, inner] = made === 'box in link' ? [link, box] : [box, link];
  inner.append(document.createElement('img'));
  outer.append(inner);
  return { outer, inner, link, box };
}

/** Of every box, in order. */
const said = () =>
  [...document.querySelectorAll<HTMLElement>('.box')].map(
    ({ dataset }) => dataset['bilideckAfter'] ?? '',
  );

it.each(['box in link', 'link in box'] as const)(
  '%s: a copy tells of the video that it leads to',
  async (made) => {
    const { outer } = card(SEEN, made);
    document.body.append(outer);
    await started();
    expect(said()).toEqual(['看过']);
    for (const id of [OTHER, PART, SEEN]) {
      const copy = outer.cloneNode(true) as HTMLElement;
      const link = copy.matches('a') ? copy : copy.querySelector('a');
      link?.setAttribute('href', `/video/${id}`);
      document.body.append(copy);
    }
    await vi.advanceTimersByTimeAsync(0);
    // Nobody has said yet what of the others is seen: they say nothing meanwhile.
    expect(said()).toEqual(['看过', '', '', '看过']);
    await settle();
    expect(said()).toEqual(['看过', '', '看到 43%', '看过']);
  },
);

it('a copy that leads to no video, or nowhere, tells nothing', async () => {
  const { outer } = card(SEEN);
  document.body.append(outer);
  await started();
  const elsewhere = outer.cloneNode(true) as HTMLElement;
  elsewhere.setAttribute('href', '/bangumi/play/ep1');
  const alone = outer.firstElementChild?.cloneNode(true) as HTMLElement;
  document.body.append(elsewhere, alone);
  await settle();
  expect(said()).toEqual(['看过', '', '']);
});

it('a box that gets another link tells of that one', async () => {
  const { outer } = card(SEEN, 'link in box');
  document.body.append(outer);
  await started();
  outer.replaceChildren(card(OTHER, 'link in box').inner);
  await settle();
  expect(said()).toEqual(['']);
  outer.replaceChildren(card(PART, 'link in box').inner);
  await settle();
  expect(said()).toEqual(['看到 43%']);
});

it('a face that comes onto a cover leaves its mark', async () => {
  const { outer } = card(SEEN, 'link in box');
  document.body.append(outer);
  await started();
  const face = Object.assign(document.createElement('a'), { href: '//space.bilibili.com/1' });
  face.append(document.createElement('img'));
  outer.append(face);
  await settle();
  expect(said()).toEqual(['看过']);
});

it('while cards come, what was told is drawn with the next of them, and nothing is measured', async () => {
  document.body.append(card(SEEN).outer);
  await started();
  let answer: (seen: SeenAnswer) => void = () => undefined;
  marks?.dispose();
  await started((ids) =>
    ids.includes(PART)
      ? new Promise((resolve) => {
          answer = resolve;
        })
      : Promise.resolve(KEPT),
  );
  document.body.append(card(PART).outer);
  await settle();
  document.body.append(card(OTHER).outer);
  await vi.advanceTimersByTimeAsync(100);
  measured = 0;
  answer(KEPT);
  await vi.advanceTimersByTimeAsync(100);
  expect(said()).toEqual(['看过', '', '']);
  document.body.append(card(SEEN).outer);
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toEqual(['看过', '看到 43%', '', '看过']);
  expect(measured).toBe(0);
});

it('what was told is drawn also when no more cards come', async () => {
  document.body.append(card(SEEN).outer);
  await started();
  document.body.append(card(PART).outer);
  await settle();
  expect(said()).toEqual(['看过', '看到 43%']);
});

it('leaves nothing, on copies that nobody has looked at either', async () => {
  const { outer } = card(SEEN);
  document.body.append(outer);
  await started();
  document.body.append(outer.cloneNode(true));
  marks?.dispose();
  marks = null;
  expect(document.documentElement.outerHTML).not.toContain('bilideck');
});
