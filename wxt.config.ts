import { defineConfig } from 'wxt';

/** Scripts that are read by themselves, and often. */
const LIGHT: readonly string[] = ['content-script', 'unlisted-script'];

/** The only hosts that are contacted. */
const HOSTS = ['https://*.bilibili.com/*'];

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
    // These scripts call nothing that the browsers answer differently: without the polyfill they
    // are 3 kB lighter. Only the background needs it, to answer messages with promises.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => LIGHT.includes(type))) {
        config.resolve = { ...config.resolve, alias: { 'wxt/browser': '@wxt-dev/browser' } };
      }
    },
  },
  zip: { excludeSources: ['.ci/**', 'demo-pictures/**', 'test-results/**'] },
  manifest: ({ browser }) => ({
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
