import type { MarkAttribute } from './cover.ts';
import css from './marks.css?inline';

/**
 * The rules for marks, put into the page with its first mark. Texts that come often have a rule each: what
 * is taken from an attribute makes a style of its own, which the browser works out anew for every mark.
 */
export function createSheet(often: () => readonly string[]) {
  const styles: HTMLStyleElement[] = [];
  const ruled = new Set<MarkAttribute>();

  function append(rules: string) {
    const style = document.createElement('style');
    style.textContent = rules;
    (document.head ?? document.documentElement).append(style);
    styles.push(style);
  }

  return {
    /** Before something is marked with this one. */
    need(attribute: MarkAttribute) {
      if (ruled.has(attribute)) return;
      if (ruled.size === 0) append(css);
      ruled.add(attribute);
      append(
        often()
          .map((text) => ruleOf(attribute, JSON.stringify(text)))
          .join(''),
      );
    },
    dispose() {
      for (const style of styles) style.remove();
    },
  };
}

const ruleOf = (attribute: MarkAttribute, text: string) =>
  `[${attribute}=${text}]::${attribute.slice(attribute.lastIndexOf('-') + 1)}{content:${text}}`;
