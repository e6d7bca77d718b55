// Each layer is a project: unit touches nothing, the others share one PostgreSQL cluster started in globalSetup.
const swc = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};

const [[, [tool, settings]]] = Object.entries(swc);
const parser = { ...settings.jsc.parser, tsx: true };
const transform = { react: { runtime: 'automatic' }, ...settings.jsc.transform };
/** The components of the web app. */
const components = { '^.+\\.tsx$': [tool, { ...settings, jsc: { ...settings.jsc, parser, transform } }] };

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { ...swc, ...components },
};

const onDatabase = {
  ...shared,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/unit/**/*.spec.ts'] },
    { ...onDatabase, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...onDatabase, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.spec.ts'] },
    { ...onDatabase, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
  ],
  testSequencer: '<rootDir>/test/support/longest-first.js',
  testTimeout: 60_000,
  // All cores, also where there are two; a worker is renewed before the modules of many applications fill its memory.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
};
