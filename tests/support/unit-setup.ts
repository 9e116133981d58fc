import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

// Each file of tests reads it anew: as a module it would be translated first.
const TEXTS = join(import.meta.dirname, '../../public/_locales/zh_CN/messages.json');
const messages = JSON.parse(readFileSync(TEXTS, 'utf8')) as Readonly<Record<string, Message>>;

/** The fake browser has no i18n: this answers with the default locale's texts. */
function getMessage(key: string, values: string | string[] = []): string {
  const found = messages[key];
  if (!found) return '';
  return found.message.replace(/\$([A-Z_]+)\$/g, (_, name: string) => {
    const at = Number(found.placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1;
    return [values].flat()[at] ?? '';
  });
}

// What is loaded for itself looks for it there.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

beforeEach(() => {
  Object.assign(browser.i18n, { getMessage });
});

// The next file may share this browser.
afterAll(() => fakeBrowser.reset());
