import type { Page } from '@playwright/test';

/**
 * Texts of the page that cannot be read: cut off by a box around them, or beyond the window. Three dots at their end
 * are no fault where the whole of it is told to whoever points at it.
 */
export const cutTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const around = function* (element: Element) {
      for (let one: Element | null = element; one; one = one.parentElement) yield one;
    };
    const isTold = (element: Element) =>
      [...around(element)].some((one) => one.hasAttribute('title')) ||
      element.querySelector('[title]') !== null;
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    const measure = (one: Element) => {
      const { clipPath, overflowX, textOverflow, position } = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      // Only for those who listen.
      const isHeard = box.width <= 1 || clipPath !== 'none';
      return { box, isHeard, overflowX, textOverflow, position };
    };
    /** Texts share most of what is around them. */
    const measured = new Map<Element, ReturnType<typeof measure>>();
    const measuredOnce = (one: Element) => {
      const found = measured.get(one) ?? measure(one);
      measured.set(one, found);
      return found;
    };

    /** What takes a part of it out of sight; null: nothing, or whoever scrolls sees it. */
    const cuts = (element: Element, { left, right }: DOMRect): 'cut' | 'dots' | null => {
      for (const one of around(element)) {
        const { box, isHeard, overflowX, textOverflow, position } = measuredOnce(one);
        if (isHeard) return null;
        const isBeyond = left < box.left - 1 || right > box.right + 1;
        if (isBeyond && overflowX !== 'visible') {
          if (overflowX === 'auto' || overflowX === 'scroll') return null;
          return textOverflow === 'ellipsis' ? 'dots' : 'cut';
        }
        if (position === 'fixed') break;
      }
      return right > innerWidth + 1 ? 'cut' : null;
    };

    const faults = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!element || !text || element.closest('select, script, style') || !isSeen(element)) {
        continue;
      }
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const how = cuts(element, box);
        if (how === 'cut' || (how === 'dots' && !isTold(element))) faults.add(`${how}: ${text}`);
      }
    }
    const pen = document.createElement('canvas').getContext('2d');
    for (const input of document.querySelectorAll('input')) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      if (!pen || input.value || !isSeen(input)) continue;
      pen.font = font;
      const room =
        input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (pen.measureText(input.placeholder).width > room + 1)
        faults.add(`cut: ${input.placeholder}`);
    }
    return [...faults];
  });
