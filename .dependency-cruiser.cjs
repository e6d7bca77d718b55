const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** The walls of the house (docs/architecture.md, section 2); each rule says why it stands. */
const feature = '^src/features/([^/]+)/';

const ORDER = [
  'accounts',
  'credentials',
  'sessions',
  'jobs-oversight',
  'reference',
  'editions',
  'rubric-format',
  'rubrics',
  'categories',
  'templates',
  'nominees',
  'nominations',
  'submissions',
  'indicators',
  'gates',
  'adjustments',
  'evidence',
  'uploads',
  'evaluators',
  'panels',
  'assignments',
  'interviews',
  'running-scores',
  'evaluations',
  'corrections',
  'candidate-files',
  'problem-reports',
  'standings',
  'computations',
  'shortlists',
  'decisions',
  'signing-keys',
  'results',
  'promotions',
  'publication',
  'explanations',
  'diagnostics',
  'what-ifs',
  'comparisons',
  'oversight',
];

const unplaced = readdirSync(join(__dirname, 'src', 'features')).filter((name) => !ORDER.includes(name));
if (unplaced.length > 0)
  throw new Error(`give these features their place in the order of dependence: ${unplaced.join(', ')}`);

const later = ORDER.map((name, place) => ({
  name: `features-${name}-uses-earlier-only`,
  comment: 'Dependence runs one way: what must travel back travels as a job that the later feature registers for.',
  severity: 'error',
  from: { path: `^src/features/${name}/` },
  to: { path: `^src/features/(${ORDER.slice(place + 1).join('|') || 'none'})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'Whatever decides about people can be run on paper: no framework, no I/O, only small numeric, hashing and signature packages.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        pathNot: [
          '^src/core/',
          '^node_modules/(fraction\\.js|canonicalize|jose|ml-matrix|simple-statistics|pure-rand|@stdlib)/',
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'platform-knows-no-award',
      comment: 'The platform could serve another award: it never names a feature.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|server|cli|demo|docs|app)' },
    },
    {
      name: 'features-through-the-door',
      comment: 'What a feature shows of itself is its index.ts; the rest may change without asking anybody.',
      severity: 'error',
      from: { path: feature },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'features-do-not-know-their-caller',
      comment: 'Server, command line, demo and docs use the features, never the other way round.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(server|cli|demo|docs|app)' },
    },
    ...later,
    {
      name: 'policies-and-lifecycles-are-pure',
      comment: 'Who may do what, and what may follow what, is decided without a database in reach.',
      severity: 'error',
      from: { path: '\\.(policy|lifecycle)\\.ts$' },
      to: { pathNot: ['^src/core/', '\\.(policy|lifecycle|entity)\\.ts$', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'http-stays-in-controllers',
      comment:
        'HTTP and OpenAPI live in controllers, dto files and the platform; a use case can be called from anywhere.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: '\\.(controller|dto)\\.ts$' },
      to: {
        path: '^node_modules/(fastify|@fastify|@nestjs/swagger|@nestjs/platform-fastify)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'typeorm-stays-at-the-tables',
      comment: 'Services speak of the award; SQL and TypeORM stay in entities, repositories, queries and the platform.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: '\\.(entity|repository|queries|store)\\.ts$' },
      to: { path: '^node_modules/typeorm/' },
    },
    {
      name: 'web-talks-to-the-api-only',
      comment:
        'The web app knows the server by the types of its API; of our own code it may use only the pure core, so that a rule has one home.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src/(?!web/|core/)|migrations/)' },
    },
    {
      name: 'nothing-uses-the-web-app',
      comment: 'The server loads what the web app was built into, never its source.',
      severity: 'error',
      from: { path: '^src/(?!web/)' },
      to: { path: '^src/web/' },
    },
    {
      name: 'web-features-stand-alone',
      comment: 'What two features of the web app share is a shared part; areas and shell put the features together.',
      severity: 'error',
      from: { path: '^src/web/(shared|i18n|api|design|charts)/' },
      to: { path: '^src/web/(features|areas|shell|app|public)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or have a third one hiding in them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dev-packages-in-production',
      comment: 'What the server needs is installed where it runs.',
      severity: 'error',
      // The web app is built, packages and all, into dist/web.
      from: { path: '^src/(?!web/)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
