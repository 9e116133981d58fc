/**
 * Who may import whom. One row per folder: what it may use of ours. Everything may use domain;
 * domain uses nothing. Type imports count.
 */
const MAY_USE = {
  'src/domain': ['src/domain', 'src/api/errors'],
  'src/api': ['src/api', 'src/domain'],
  'src/storage': ['src/storage', 'src/domain', 'src/api'],
  'src/rpc': ['src/rpc', 'src/domain', 'src/api/(errors|schema)', 'src/log'],
  'src/services': [
    'src/services',
    'src/api',
    'src/storage',
    'src/rpc',
    'src/domain',
    'src/(i18n|log)',
  ],
  'src/models': ['src/models', 'src/rpc', 'src/storage', 'src/domain', 'src/api/errors', 'src/log'],
  components: ['components', 'src/i18n', 'src/domain'],
  'src/views': [
    'src/views',
    'src/models',
    'components',
    'src/i18n',
    'src/domain',
    'src/rpc/client',
    'src/api/errors',
    'src/extras/index',
  ],
  'src/content': [
    'src/content',
    'src/storage',
    'src/i18n',
    'src/log',
    'src/domain',
    'src/rpc/client',
  ],
  'src/extras': [
    'src/extras',
    'src/views',
    'src/models',
    'src/rpc/client',
    'src/i18n',
    'src/domain',
  ],
  'src/notice': [
    'src/notice',
    'src/content/page-cookies',
    'src/views/(error-text|runs/words)',
    'components/tokens',
    'src/i18n',
    'src/domain',
    'src/rpc/client',
  ],
  'src/features': [
    'src/content',
    'src/views',
    'src/models',
    'src/rpc/client',
    'components',
    'src/i18n',
    'src/log',
    'src/domain',
    'src/features/index',
  ],
};

const arrows = Object.entries(MAY_USE).map(([folder, allowed]) => ({
  name: `${folder.replaceAll('/', '-')}-arrows`,
  comment: `${folder} may use: ${allowed.join(', ')}. Move the piece, or hand it in as an argument.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: '(\\.test\\.tsx?$|^src/features/index)' },
  to: {
    path: '^(src|components|entrypoints|tests|scripts)/',
    pathNot: allowed.map((path) => `^${path}`),
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'nobody-imports-entrypoints',
      comment: 'Entrypoints declare and delegate; put shared code under src/.',
      severity: 'error',
      from: {},
      to: { path: '^entrypoints/', pathNot: '\\.css$' },
    },
    {
      name: 'api-runs-in-plain-node',
      comment: 'The API kernel gets cookies, clock, store and fetch handed in; no browser.* there.',
      severity: 'error',
      from: { path: '^src/(api|domain)/', pathNot: '\\.test\\.ts$' },
      to: { path: 'wxt|webextension|preact|idb' },
    },
    {
      name: 'no-circles',
      comment: 'Break the circle: one of the two is in the wrong file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] },
  },
};
