import type { Drawn } from './look.ts';

/** Names, addresses and states by which the page is found; what is only looked at has none of them. */
const NOT_TAKEN =
  /^(?:id|name|for|href|target|checked|selected|value|data-(?:view|index|theme)|aria-(?:controls|labelledby|describedby|activedescendant))$/;

/** Runs and what ended: they are told when the page stands, if there are any then. */
const PASSED = '[data-run-state], [data-told], [data-outcome]';

/** What is said of this very moment keeps its place, without being seen. */
const OF_THE_MOMENT = '[role="status"], [role="alert"]';

/** What begins below or right of what is seen moves nothing that is seen. */
function isBeyond(element: Element): boolean {
  const { top, left } = element.getBoundingClientRect();
  return top >= innerHeight || left >= innerWidth;
}

/** The element as it is drawn now. null: it cannot be seen, or says what will have passed. */
export function taken(element: Element): Drawn | null {
  if (element.matches(PASSED) || isBeyond(element)) return null;
  const attributes: string[] = [];
  for (const { name, value } of element.attributes) {
    if (!NOT_TAKEN.test(name) && !(name === 'data-state' && element.hasAttribute('data-view'))) {
      attributes.push(name, value);
    }
  }
  attributes.push(...entered(element));
  if (element.matches(OF_THE_MOMENT)) attributes.push('style', 'visibility: hidden');
  return [element.localName, attributes, ...insides(element)];
}

/** What has been entered or chosen, which the attributes do not tell. */
function entered(element: Element): readonly string[] {
  if (element instanceof HTMLOptionElement) return element.selected ? ['selected', ''] : [];
  if (element instanceof HTMLProgressElement && element.position >= 0) {
    return ['value', String(element.value)];
  }
  if (!(element instanceof HTMLInputElement)) return [];
  return [...(element.checked ? ['checked', ''] : []), 'value', element.value];
}

export function insides(element: Element): readonly Drawn[] {
  const all = [...element.childNodes].map((node) => {
    if (node instanceof Element) return taken(node);
    return node instanceof Text && node.data ? node.data : null;
  });
  return all.filter((one) => one !== null);
}
