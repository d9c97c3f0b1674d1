/** Programmes and their proof: what was promised, what has come of it, whose it is, and the report that tells it. */
export { keepAssignments, keepProgrammes } from './keep-programmes.ts'
export { loadProgrammes, readProgrammes } from './load-programmes.ts'
export { programmeBound } from './programme.routes.ts'
export { programmeById, programmes, useProgrammes } from './programmes.ts'
