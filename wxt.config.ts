import { defineConfig } from 'wxt';
import { thirdParty } from './scripts/third-party.ts';

/** Scripts that are read by themselves, and often. */
const LIGHT: readonly string[] = ['content-script', 'unlisted-script'];

/** The only hosts that are asked anything. */
const HOSTS = ['https://*.bilibili.com/*'];

/**
 * What our own pages and the worker may load, from where: enforced by the browser, whatever the
 * code does. Pictures lie on hosts of their own, the same as in src/domain/links.ts.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https://*.hdslb.com https://*.biliimg.com",
  "connect-src 'self' https://*.bilibili.com",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022' },
  }),
  hooks: {
    // A script that is put into pages later would list its pages again.
    'build:manifestGenerated': (_, manifest) => {
      manifest.host_permissions = [...HOSTS];
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'THIRD_PARTY.txt', contents: thirdParty(import.meta.dirname) });
    },
    // These scripts call nothing that the browsers answer differently: without the polyfill they
    // are 3 kB lighter. Only the background needs it, to answer messages with promises.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => LIGHT.includes(type))) {
        config.resolve = { ...config.resolve, alias: { 'wxt/browser': '@wxt-dev/browser' } };
      }
    },
  },
  zip: { excludeSources: ['.ci/**', 'demo-pictures/**', 'test-results/**'] },
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
