import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, read, root, sources } from './files.ts';

const ROOMS = ['src', 'tests', 'docs', 'scripts', 'public', 'components', 'entrypoints'] as const;
/** What is told of earlier days stays as it was. */
const HISTORY = 'docs/decisions.md';
const pages = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md'],
  ...['CHANGELOG.md', 'AGENTS.md'],
  ...filesUnder('store').filter((path) => path.endsWith('.md')),
  ...filesUnder('docs').filter((path) => path.endsWith('.md') && path !== HISTORY),
];
const files = ROOMS.flatMap(filesUnder);

/** `<name>` and `*` stand for anything between two slashes. */
function isThere(path: string): boolean {
  const plain = path.replace(/\/$/, '');
  if (!/[<*]/.test(plain)) return existsSync(join(root, plain));
  const pattern = plain
    .split(/<\w+>|\*/)
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  return files.some((file) => new RegExp(`^${pattern}(/|$)`).test(file));
}

describe('documents', () => {
  it.each(pages)('%s names only files that are there', (page) => {
    const text = read(page);
    const named = [...text.matchAll(/`([\w.<>*/-]+)`/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => ROOMS.some((room) => path.startsWith(`${room}/`)));
    const folder = dirname(page);
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) =>
      join(folder, path ?? ''),
    );
    expect([...named, ...linked].filter((path) => !isThere(path))).toEqual([]);
  });

  it('every command that is named can be run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const told = [...read('CONTRIBUTING.md').matchAll(/`npm (?:run )?([\w:-]+)/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(scripts).filter((name) => !told.includes(name))).toEqual([]);
  });

  it('every variable that is read stands in CONTRIBUTING', () => {
    /** Of the machine, and between a bench and its parts. */
    const OTHERS = ['DISPLAY', 'WAYLAND_DISPLAY', 'PATH', 'BENCH_FIGURES'];
    const told = read('CONTRIBUTING.md');
    const asked = [...sources('scripts', 'tests'), 'scripts/bootstrap.mjs', 'playwright.config.ts']
      .flatMap((path) => [...read(path).matchAll(/process\.env(?:\['|\.)(\w+)/g)])
      .map(([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !OTHERS.includes(name) && !told.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  it.each(pages)('%s: an anchor that is linked to is a heading', (page) => {
    const anchors = (path: string) =>
      [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, head = '']) =>
        head
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .replaceAll(' ', '-'),
      );
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)].map(
      ([, path = '', anchor = '']) => [path ? join(dirname(page), path) : page, anchor] as const,
    );
    const lost = links.filter(([path, anchor]) => !anchors(path).includes(decodeURI(anchor)));
    expect(lost).toEqual([]);
  });

  it('every page of the dashboard and every panel is told of in both READMEs', () => {
    const titles = JSON.parse(read('public/_locales/zh_CN/messages.json')) as Record<
      string,
      { message: string }
    >;
    const declared = [
      ...filesUnder('src/surfaces/dashboard/pages')
        .map((path) => read(path))
        .filter((text) => !text.includes('group: null'))
        .flatMap((text) => /title: '(\w+)'/.exec(text)?.[1] ?? []),
      ...[
        ...read('src/surfaces/panels.ts').matchAll(/from '@\/(src\/parts\/[^']+panel\.ts)'/g),
      ].map(([, path = '']) => /name: '(\w+)'/.exec(read(path))?.[1] ?? ''),
    ];
    expect(declared.length).toBeGreaterThan(15);
    const words = [...new Set(declared)].map((key) => titles[key]?.message ?? key);
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const text = read(page);
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    }
  });
});

describe('architecture', () => {
  it('every room under src and every surface stands in it', () => {
    const text = read('docs/architecture.md');
    const folders = (under: string, depth: number) => [
      ...new Set(
        filesUnder(under)
          .filter((path) => path.split('/').length > depth)
          .map((path) => path.split('/').slice(0, depth).join('/')),
      ),
    ];
    const rooms = [...folders('src', 2), ...folders('src/surfaces', 3)];
    expect(rooms.length).toBeGreaterThan(8);
    const lacking = rooms.filter((room) => !text.includes(`\`${room}`));
    expect(lacking).toEqual([]);
  });
});

describe('permissions', () => {
  const code = sources('src', 'components', 'entrypoints').map(
    (path) => [path, read(path)] as const,
  );
  const usersOf = (api: string) =>
    code
      .filter(([, text]) => new RegExp(`\\bbrowser\\.${api}\\b`).test(text))
      .map(([path]) => path);
  const rows = [...read('docs/permissions.md').matchAll(/^\| `(\w+)` \| .* \| (.+) \|$/gm)].map(
    ([, name = '', places = '']) =>
      [name, [...places.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '')] as const,
  );
  /** Permissions that no interface belongs to. */
  const SILENT = ['unlimitedStorage'];
  const called = rows.filter(([name]) => !SILENT.includes(name));
  /** Where the browser calls the interface otherwise than the permission. */
  const apiOf = (name: string) => name.replace(/WithHostAccess$/, '');

  it.each(called)('%s is used where its row says, and nowhere else', (name, places) => {
    expect([...places].sort()).toEqual([...usersOf(apiOf(name))].sort());
    expect(places.length).toBeGreaterThan(0);
  });

  it('the stores are answered for each, and for no other', () => {
    const answered = [...read('store/privacy.md').matchAll(/^\| `(\w+)` \|/gm)].map(
      ([, name]) => name,
    );
    expect(answered.sort()).toEqual(rows.map(([name]) => name).sort());
  });

  it('nothing that needs a permission is used without a row', () => {
    /** Interfaces that every extension has. */
    const FREE = ['runtime', 'i18n', 'action', 'tabs', 'permissions'];
    const used = code.flatMap(([, text]) =>
      [...text.matchAll(/\bbrowser\.(\w+)[.[]/g)].map(([, api]) => api ?? ''),
    );
    const told = called.map(([name]) => apiOf(name));
    expect(told.length).toBeGreaterThan(4);
    expect([...new Set(used)].filter((api) => !FREE.includes(api)).sort()).toEqual(told.sort());
  });
});

describe('hosts', () => {
  it('those of the tests that are asked by operations are the ones docs/api.md names', () => {
    const listed = [...read('tests/e2e/hosts.txt').matchAll(/^(\S+) api$/gm)].map(
      ([, host]) => host,
    );
    const declared = read('docs/api.md').matchAll(/ (?:GET|POST) ([\w.]+)\//g);
    expect(listed.sort()).toEqual([...new Set([...declared].map(([, host]) => host))].sort());
  });
});
