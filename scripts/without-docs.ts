import type { Plugin } from 'vite';

/**
 * Leaves the documentation of the operations out of what is built: sentences and sources are for
 * docs/api.md and for readers of the code, and weigh as much as the calls themselves.
 */
export function withoutDocs(): Plugin {
  return {
    name: 'bilideck:without-docs',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/api/operations/')) return null;
      return { code: code.replace(DOC, ''), map: null };
    },
  };
}

/** `doc: { … }`, whose values are texts and names. */
const DOC = /^\s*doc: \{(?:'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|[^}'"`])*\},?$/gm;
