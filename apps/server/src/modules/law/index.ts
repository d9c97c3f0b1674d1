/** The rules of access as pages and outside readers get them: told in words, nothing computed twice. See README.md. */
export { exportLaw } from './export-law.ts'
export { lawBound } from './law.routes.ts'
