import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import { afterLook } from './scripts/after-look.ts';
import { fileGroups } from './scripts/chunks.ts';
import { catalogueMark, withLeanTexts } from './scripts/lean-texts.ts';
import { plainScripts } from './scripts/plain-scripts.ts';
import { thirdParty } from './scripts/third-party.ts';
import { withoutDocs } from './scripts/without-docs.ts';

/**
 * Classes in what is built: their name and three letters for their file. The hash and the number of
 * each that are usual do not pack, and weigh half a kilobyte in what the popup loads.
 */
function classNames() {
  const files = new Map<string, string>();
  return (local: string, path: string) => {
    const file = relative(import.meta.dirname, path);
    const hash = createHash('sha256').update(file).digest();
    const mark = ((hash.readUInt32BE() % (36 ** 3 - 36 ** 2)) + 36 ** 2).toString(36);
    if ((files.get(mark) ?? file) !== file) throw new Error(`${file} is marked as another one`);
    files.set(mark, file);
    return `${local}${mark}`;
  };
}

/** What a script in a page is handed, in the place of WXT's own. */
const CONTEXT = 'src/surfaces/content/script-context.ts';

/** What draws by signals in the page that most people see us on. */
const SIGNALS = 'src/surfaces/space/signals.ts';

/** The only hosts that are asked anything: the site, and its own host for short links. */
const HOSTS = ['https://*.bilibili.com/*', 'https://b23.tv/*'];

/** A group takes along what its modules load at once. */
function withGroups({ build }: InlineConfig): InlineConfig['build'] {
  const options = build?.rolldownOptions;
  const output = [options?.output ?? {}].flat()[0];
  return {
    ...build,
    // Browsers as old as need it are not supported; it would be a file more.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      ...options,
      output: {
        ...output,
        codeSplitting: { groups: fileGroups() },
        // Nothing is ever cached under these names, and a hash in each does not pack: without it the
        // dashboard is most of a kilobyte lighter.
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  };
}

/**
 * What our own pages and the worker may load, from where: enforced by the browser, whatever the
 * code does. Pictures lie on hosts of their own, the same as in src/shared/links.ts.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https://*.hdslb.com https://*.biliimg.com",
  "connect-src 'self' https://*.bilibili.com https://b23.tv",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [withoutDocs(), plainScripts(), afterLook(['popup'])],
    css: { modules: { generateScopedName: classNames() } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022' },
    define: { 'import.meta.env.TEXTS': JSON.stringify(catalogueMark(import.meta.dirname)) },
  }),
  hooks: {
    // A script that is put into pages later would list its pages again.
    'build:manifestGenerated': (_, manifest) => {
      manifest.host_permissions = [...HOSTS];
    },
    'build:publicAssets': (_, files) => {
      withLeanTexts(files);
      files.push({ relativeDest: 'THIRD_PARTY.txt', contents: thirdParty(import.meta.dirname) });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const alias = {
        'wxt/utils/content-script-context': join(import.meta.dirname, CONTEXT),
      };
      const lean = entrypoints.some(({ name }) => name === 'space')
        ? { '@preact/signals': join(import.meta.dirname, SIGNALS) }
        : {};
      config.resolve = { ...config.resolve, alias: { ...alias, ...lean } };
      // Popup and dashboard share their lists. Left alone, every module that both use becomes a file
      // of its own: twenty small ones load later and pack worse than one.
      if (entrypoints.some(({ name }) => name === 'popup')) {
        config.build = withGroups(config) ?? {};
      }
    },
  },
  // What is made beside the tracked files; the sources are the same wherever they are packed.
  zip: {
    excludeSources: [
      '.ci/**',
      'demo-pictures/**',
      'test-results/**',
      'docs/pictures/**',
      'store/pictures/*.png',
      '*.log',
    ],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'zh_CN',
    // Each permission has its reason in docs/permissions.md; tests/repo compares the two.
    permissions: [
      'storage',
      'cookies',
      'contextMenus',
      'alarms',
      'scripting',
      'declarativeNetRequestWithHostAccess',
      'unlimitedStorage',
    ],
    host_permissions: [...HOSTS],
    // The development server puts scripts of its own into the pages.
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
    // AbortSignal.any (116) is the newest thing that is used; tests run far above.
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    // What is done in a private window must not be done in the name of the login outside it.
    incognito: 'not_allowed',
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'bilideck@bilideck.example',
          // The first version that knows data_collection_permissions.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
