// Who may import whom (see docs/architecture.md). Checked by `npm run layers`.
// test/layers plants one wrong import per rule and sees that it is caught.

const TESTS = '\\.test\\.tsx?$';
const DOMAIN = '^src/shared/domain/';
const CONTRACT = '^src/shared/contract/';
/** Files directly in src/shared, such as the dispatch: for the processes, not for the pages. */
const GROUND = '^src/shared/[^/]+\\.ts$';

/** Everything that can be imported, apart from Node's own modules. */
const ANY_FILE = '^(src|resources|scripts|test)/|(^|/)node_modules/';

function packages(...names) {
  return `(^|/)node_modules/(${names.join('|')})/`;
}

/** Files under `from` import only what is in `allowed`. Tests beside the code are free. */
function importsOnly(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: TESTS },
    to: { path: ANY_FILE, pathNot: allowed },
  };
}

/** Files under `from` never import `to`; `except` narrows it further. */
function neverImports(name, from, to, comment, except = {}) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: TESTS },
    to: { path: to, ...except },
  };
}

const ANY_PACKAGE = '(^|/)node_modules/';
const PURE_PACKAGES = packages(
  'temporal-polyfill',
  'valibot',
  'libphonenumber-js',
  'postal-mime',
  'ibantools',
  'stdnum',
);
const TYPES_ARE_FINE = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    importsOnly('domain', DOMAIN, [DOMAIN, PURE_PACKAGES], 'Rules are pure: only rules.'),
    importsOnly(
      'contract',
      CONTRACT,
      [CONTRACT, DOMAIN, packages('valibot')],
      'The contract knows the domain, nothing else.',
    ),
    importsOnly(
      'shared',
      GROUND,
      [GROUND, CONTRACT, DOMAIN, packages('valibot')],
      'What all processes share knows none of them.',
    ),
    importsOnly(
      'register',
      '^src/register/',
      ['^src/register/', GROUND, CONTRACT, DOMAIN, '^resources/', ANY_PACKAGE],
      'The register meets main only by message.',
    ),
    importsOnly(
      'main',
      '^src/main/',
      ['^src/main/', GROUND, CONTRACT, DOMAIN, '^resources/', ANY_PACKAGE],
      'Main meets the register only by message.',
    ),
    importsOnly(
      'preload',
      '^src/preload/',
      ['^src/preload/', CONTRACT, '^src/shared/channels\\.ts$', packages('electron')],
      'The bridge knows the contract and the name of its channel, nothing else.',
    ),
    importsOnly(
      'renderer',
      '^src/renderer/',
      ['^src/renderer/', CONTRACT, DOMAIN, '^resources/', ANY_PACKAGE],
      'Pages know the contract and the domain.',
    ),
    importsOnly(
      'cli',
      '^src/cli/',
      ['^src/cli/', '^src/register/', GROUND, CONTRACT, DOMAIN, '^resources/', ANY_PACKAGE],
      'The command line uses the register directly.',
    ),
    {
      name: 'no-node-in-page-or-rules',
      comment: 'Rules have no input or output, and pages have no Node.',
      severity: 'error',
      from: { path: [DOMAIN, CONTRACT, '^src/renderer/', '^src/preload/'], pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    neverImports(
      'electron-only-in-main',
      '^src/(?!main/|preload/)',
      packages('electron'),
      'Electron is for main and the bridge.',
    ),
    neverImports(
      'sql-only-in-register',
      '^src/(?!register/)',
      packages('kysely', 'better-sqlite3'),
      'SQL is for the register.',
    ),
    neverImports(
      'sql-only-in-queries',
      '^src/register/(?!(queries|migrations|process)/|[^/]+$)',
      packages('kysely'),
      'Inside the register SQL is for queries and migrations; others may name its types.',
      TYPES_ARE_FINE,
    ),
    neverImports(
      'queries-below-handlers',
      '^src/register/queries/',
      '^src/register/handlers/',
      'Handlers use queries, not the other way round.',
      TYPES_ARE_FINE,
    ),
    importsOnly(
      'migrations',
      '^src/register/migrations/',
      ['^src/register/migrations/', packages('kysely'), '^src/register/migrate\\.ts$'],
      'A migration is a fossil: it may not change when other code does.',
    ),
    neverImports(
      'migrations-run-by-nobody-else',
      '^src/register/migrations/',
      '^src/register/migrate\\.ts$',
      'Migrations may name the type of a migration, not call the runner.',
      TYPES_ARE_FINE,
    ),
    {
      name: 'features-apart',
      comment: 'Features never import each other.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    neverImports(
      'ui-below-features',
      '^src/renderer/(ui|call)/',
      '^src/renderer/(features|app)/',
      'Components without data know no feature.',
    ),
    neverImports('not-to-tests', '^src/', ['^test/', TESTS], 'The app does not need its tests.'),
    neverImports(
      'set-up-is-plain-node',
      '^scripts/(?!setup/unpack-electron\\.mjs|setup/electron-from-registry/|after-pack|screenshots)',
      ANY_PACKAGE,
      'These scripts run before anything is installed.',
    ),
    {
      name: 'no-circles',
      comment: 'Of two files that need each other neither can be understood alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: TYPES_ARE_FINE },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no parser for others to use yet; swc reads the same files, and sees imports
    // of types as well.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
