import type { Plugin } from 'vite';

/**
 * What is put into pages, in ASCII alone: a single character beyond it makes the browser hold the whole
 * script with two bytes for each, in every page.
 */
export function plainScripts(): Plugin {
  return {
    name: 'bilideck:plain-scripts',
    apply: 'build',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'chunk' && file.fileName.startsWith('content-scripts/')) {
          file.code = inAscii(file.code);
        }
      }
    },
  };
}

/** What is beyond stands in texts and patterns only, where the escape means the same. */
export function inAscii(code: string): string {
  const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(/[^\0-\x7f]/g, escaped);
}
