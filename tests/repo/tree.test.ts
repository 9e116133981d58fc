import { describe, expect, it } from 'vitest';
import { apiTable } from '../../src/api/table.ts';
import { read, sources } from './files.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const catalog = (language: string): Record<string, Message> =>
  JSON.parse(read(`public/_locales/${language}/messages.json`));

describe('locales', () => {
  const base = catalog('zh_CN');

  it.each(['zh_TW', 'en'])('%s has the same keys and placeholders as zh_CN', (language) => {
    const other = catalog(language);
    expect(Object.keys(other).sort()).toEqual(Object.keys(base).sort());
    for (const [key, { message, placeholders = {} }] of Object.entries(base)) {
      const used = (text: string) => [...text.matchAll(/\$[A-Z_]+\$/g)].map(String).sort();
      expect(used(other[key]?.message ?? ''), key).toEqual(used(message));
      expect(Object.keys(other[key]?.placeholders ?? {}), key).toEqual(Object.keys(placeholders));
    }
  });

  it('every placeholder that a text uses is declared', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(base)) {
      for (const [, name] of message.matchAll(/\$([A-Z_]+)\$/g)) {
        expect(Object.keys(placeholders), key).toContain(name?.toLowerCase());
      }
    }
  });
});

describe('operations', () => {
  it('docs/api.md is what the declarations say', () => {
    expect(read('docs/api.md')).toBe(apiTable());
  });
});

describe('permissions', () => {
  it('each has its reason in docs/permissions.md, and no other is described', () => {
    const config = read('wxt.config.ts');
    const list = /permissions: \[([^\]]+)\]/.exec(config)?.[1] ?? '';
    const asked = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name).sort();
    const told = [...read('docs/permissions.md').matchAll(/^\| `(\w+)` \|/gm)]
      .map(([, name]) => name)
      .sort();
    expect(asked.length).toBeGreaterThan(0);
    expect(told).toEqual(asked);
  });
});

describe('privacy', () => {
  it('no source names a host outside bilibili.com', () => {
    const hosts = sources('src', 'components', 'entrypoints')
      .flatMap((path) => [...read(path).matchAll(/https?:\/\/([\w.-]+\.\w+)/g)])
      .map(([, host]) => host ?? '')
      .filter(
        (host) => !/(^|\.)bilibili\.com$/.test(host) && !['b23.tv', 'www.w3.org'].includes(host),
      );
    expect([...new Set(hosts)]).toEqual([]);
  });

  /** Places of the sources, links.ts apart, where a line fits. */
  const linesWith = (pattern: RegExp) =>
    sources('src', 'components', 'entrypoints')
      .filter((path) => !path.endsWith('/links.ts'))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .filter((line) => pattern.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );

  it('no host is known by its ending without the dot, nor an address by its beginning', () => {
    expect(linesWith(/endsWith\(['"`]bilibili\.com/)).toEqual([]);
    // A scheme is compared only where a whole address is looked at part by part.
    const byScheme = linesWith(/['"`]https?:(?:\/\/)?['"`]|`https:\$\{/);
    expect(byScheme.filter((line) => !line.includes('protocol'))).toEqual([]);
  });

  it('an address of an answer goes through pictureUrl or siteUrl; workRow does so for works', () => {
    const fields = 'face|pic|cover|target_icon|uri|url|link|jump_url|image_url|pre_img|suc_img';
    const bare = linesWith(new RegExp(`\\b(row|data|card|live_room)\\??\\.(${fields})\\b`)).filter(
      (line) => /^src\/parts\/\w+\/worker\//.test(line) && !line.includes('/lists/'),
    );
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.filter((line) => !/pictureUrl|siteUrl/.test(line))).toEqual([]);
  });

  it('the policy of the pages allows what is held to in links.ts, and no more', () => {
    const config = read('wxt.config.ts');
    const directive = (name: string) =>
      new RegExp(`"${name} ([^"]*)"`).exec(config)?.[1]?.split(' ') ?? [];
    const pictures = /const PICTURES = \[(.*)\]/.exec(read('src/shared/links.ts'))?.[1] ?? '';
    const hosts = [...pictures.matchAll(/'([\w.]+)'/g)].map(([, host]) => `https://*.${host}`);
    expect(hosts.length).toBeGreaterThan(0);
    expect(directive('img-src')).toEqual(["'self'", ...hosts]);
    const short = /const SHORT_HOST = '([\w.]+)'/.exec(read('src/shared/video-link.ts'))?.[1];
    const asked = ['https://*.bilibili.com', `https://${short}`];
    expect(directive('connect-src')).toEqual(["'self'", ...asked]);
    const permitted = [
      ...(/const HOSTS = \[(.*)\]/.exec(config)?.[1] ?? '').matchAll(/'([^']+)'/g),
    ];
    expect(permitted.map(([, pattern]) => pattern)).toEqual(asked.map((host) => `${host}/*`));
    for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(directive(name), name).toEqual(["'none'"]);
    }
    for (const name of ['script-src', 'style-src']) expect(directive(name)).toEqual(["'self'"]);
    expect(directive('trusted-types')).toEqual(["'none'"]);
  });
});
