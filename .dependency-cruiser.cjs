/**
 * Who may import whom, by room and by side. One row per room: what it may use of ours beside
 * itself. Type imports count. `$1` is the capability of a file in src/parts.
 */

/** What everybody may use: neither a browser nor I/O. */
const PLAIN = ['src/shared/', 'src/[^/]+/shared/'];
/** The same of parts: for whoever may know that there are any. */
const PURE = [...PLAIN, 'src/parts/[^/]+/shared/'];
/** What the worker's side is made of. */
const WORKER = [
  'src/api/',
  'src/storage/',
  'src/pump/',
  'src/engine/',
  'src/reading/',
  'src/collect/',
  'src/rpc/(method|limits)',
  'src/log',
];
/** What the interface is made of. */
const UI = [
  'src/ui/',
  'components/',
  'src/i18n',
  'src/log',
  'src/rpc/client',
  'src/storage/(item|items|revisions|peek|peek-followings|session-cookies|appearance|site-theme|viewings|surveyed|setting-rows)\\.',
  // A file that goes to another device is read and written by the page itself, all of it in one piece.
  'src/storage/transfer/',
];

const MAY_USE = [
  ['src/shared'],
  // Machinery knows no capability, not even by its types.
  ['src/(api|rpc|pump|engine|reading|collect)/shared', ...PLAIN],
  ['src/(?!api|rpc|pump|engine|reading|collect)[^/]+/shared', ...PURE],
  ['src/parts/([^/]+)/shared', ...PURE],
  ['src/api', ...PLAIN],
  ['src/storage', ...PURE, 'src/api/(cool-down|wbi-keys)'],
  // The table of the background is a type here: the interface knows nothing else of that side.
  ['src/rpc', ...PLAIN, 'src/api/schema', 'src/log', 'src/surfaces/background/table'],
  ['src/pump', ...PLAIN, 'src/api/clock'],
  ['src/engine', ...PLAIN, 'src/api/', 'src/storage/', 'src/pump/'],
  ['src/reading', ...PLAIN, 'src/api/', 'src/storage/', 'src/rpc/method'],
  ['src/collect', ...PLAIN, 'src/api/', 'src/storage/', 'src/pump/'],
  // The table of extras is a type here, as the one of the background is there.
  ['src/ui', ...PURE, ...UI, 'src/surfaces/space/extras/index'],
  ['components', ...PURE, 'src/i18n'],
  ['src/parts/define-part', ...PURE, ...WORKER],
  [
    'src/parts/([^/]+)/worker',
    ...PURE,
    ...WORKER,
    'src/parts/define-part',
    'src/parts/[^/]+/worker/shared',
  ],
  ['src/parts/([^/]+)/ui', ...PURE, ...UI, 'src/parts/[^/]+/ui/index'],
  [
    'src/surfaces/background',
    ...PURE,
    ...WORKER,
    'src/rpc/',
    'src/i18n',
    // What a part lets others use: never into the middle of it.
    'src/parts/define-part',
    'src/parts/[^/]+/worker/(index|shared)\\.',
    // Pages of the site are told in whole sentences, and their script has no room to make them.
    'src/ui/(run-name|group-name)\\.',
  ],
  // The one list of panels; the pages that draw them have it from here.
  ['src/surfaces/panels', 'src/ui/panels/define-panel', 'src/parts/[^/]+/ui/'],
  [
    'src/surfaces/(space|content|popup|dashboard|notice|marks)',
    ...PURE,
    ...UI,
    'src/surfaces/content/',
    'src/surfaces/panels',
    // The page of a person draws in the dashboard what the second script draws on a space page.
    'src/surfaces/space/extras/',
    'src/parts/[^/]+/ui/',
  ],
];

const arrows = MAY_USE.map(([room, ...allowed]) => ({
  name: room.replace(/\W+/g, '-'),
  comment: `${room} may use: ${allowed.join(', ')}. Move the piece, or hand it in as an argument.`,
  severity: 'error',
  from: { path: `^${room}[/.]`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(src|components|entrypoints|tests|scripts)/',
    pathNot: [`^${room.replace(/\([^)]*\)/, '$1')}[/.]`, ...allowed.map((path) => `^${path}`)],
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
      name: 'plain-node',
      comment:
        'The API kernel, the engine and what is shared get everything handed in; no browser.* there.',
      severity: 'error',
      from: {
        path: '^src/(api|pump|engine|collect|shared|[^/]+/shared|parts/[^/]+/shared)/',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: 'wxt|webextension|preact|idb' },
    },
    {
      name: 'no-circles',
      comment: 'Break the circle: one of the two is in the wrong file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tables-are-types',
      comment: 'What a surface folds together is known below it by its type alone.',
      severity: 'error',
      from: { path: '^src/(rpc|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/surfaces/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolves',
      comment: 'What cannot be followed cannot be checked.',
      severity: 'error',
      from: { path: '^(src|components|entrypoints)/' },
      to: { couldNotResolve: true, path: '^(@/|\\.)', pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // The one that WXT writes: the alias @/ stands there, and an `extends` is not followed.
    tsConfig: { fileName: '.wxt/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] },
  },
};
