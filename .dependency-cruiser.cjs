/** Which way the arrows point (ARCHITECTURE.md). Each rule is proved by a planted violation in tools/checks. */
const server = '^apps/server/src'
const modules = `${server}/modules`
const pure = '^packages/(kernel|access-law|queue-flow|programme)/'
/** Tests, and the builders that only they use. */
const test = '\\.(test\\.tsx?|fixtures\\.ts)$'

/** A module may call those it names here, through their door; the list has no circle. */
const mayCall = {
  organisation: [],
  law: [],
  catalogue: ['organisation'],
  resident: ['organisation'],
  message: ['resident'],
  queue: ['organisation', 'catalogue', 'resident'],
  case: ['organisation', 'catalogue', 'resident', 'message', 'queue'],
  contact: ['organisation', 'catalogue', 'resident', 'message', 'queue', 'case'],
  appointment: ['organisation', 'catalogue', 'resident', 'message', 'queue', 'case'],
  feedback: ['resident', 'appointment', 'case'],
  plan: ['organisation', 'catalogue'],
  campaign: ['organisation', 'catalogue', 'appointment', 'plan'],
  programme: ['organisation', 'measure'],
  measure: ['organisation', 'catalogue', 'queue', 'contact', 'appointment', 'feedback'],
}

const arrows = Object.entries(mayCall).map(([module, called]) => ({
  name: `arrows-of-${module}`,
  severity: 'error',
  from: { path: `${modules}/${module}/`, pathNot: test },
  to: {
    path: `${modules}/`,
    pathNot: [`${modules}/${module}/`, ...called.map(name => `${modules}/${name}/`)],
  },
}))

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'modules-by-their-door',
      severity: 'error',
      from: { path: `${modules}/([^/]+)/`, pathNot: test },
      to: { path: `${modules}/`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index\\.ts$`] },
    },
    ...arrows,
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: `${server}/platform/` },
      to: { path: [`${modules}/`, `${server}/demo/`] },
    },
    {
      name: 'only-queries-touch-the-driver',
      severity: 'error',
      from: { path: `${modules}/`, pathNot: ['\\.queries(\\.test)?\\.ts$', test] },
      to: { path: '(^|/)node_modules/(kysely|pg|pg-copy-streams)/' },
    },
    {
      name: 'only-routes-know-the-contract',
      severity: 'error',
      from: { path: `${modules}/`, pathNot: ['\\.routes\\.ts$', test] },
      to: { path: '^packages/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'queries-hold-no-decisions',
      severity: 'error',
      from: { path: '\\.queries\\.ts$' },
      to: { path: `${modules}/`, pathNot: '\\.queries\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: `${modules}/([^/]+)/.*\\.rules\\.ts$` },
      to: { pathNot: [pure, `${modules}/$1/.*\\.rules\\.ts$`] },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^packages/kernel/src/', pathNot: test },
      to: { pathNot: '^packages/kernel/' },
    },
    {
      name: 'cores-are-pure',
      severity: 'error',
      from: { path: '^packages/(access-law|queue-flow|programme)/src/', pathNot: [test, '/workers/'] },
      to: { pathNot: ['^packages/kernel/', '^packages/(access-law|queue-flow|programme)/'] },
    },
    {
      name: 'cores-do-not-meet',
      severity: 'error',
      from: { path: '^packages/(access-law|queue-flow|programme)/' },
      to: { path: '^packages/(access-law|queue-flow|programme)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'web-never-reaches-server',
      severity: 'error',
      from: { path: '^(apps/web|packages)/' },
      to: { path: '^apps/server/' },
    },
    {
      name: 'server-never-reaches-web',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^apps/web/app/' },
    },
    {
      name: 'features-meet-in-doors',
      severity: 'error',
      from: { path: '^apps/web/app/features/([^/]+)/' },
      to: { path: '^apps/web/app/(features|doors)/', pathNot: '^apps/web/app/features/$1/' },
    },
    {
      name: 'fixtures-are-for-tests',
      severity: 'error',
      from: { pathNot: [test, '^apps/server/test/', '^tests/', '^tools/'] },
      to: { path: '\\.fixtures\\.ts$' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: ['^apps/', '^packages/(contract|access-law|queue-flow|programme)/'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.generated\\.ts$|/build/|\\+types/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
}
