import path from 'node:path'
import { type County, loadCounty, useCounty } from '../src/modules/organisation/index.ts'

const project = path.resolve(import.meta.dirname, '../../..')

/** The county of the demonstration, with its invented people. */
export const kainuu: County = loadCounty(path.join(project, 'counties/kainuu'))

/** A tiny invented county, other in everything that a county may choose. */
export const esimerkki: County = loadCounty(path.join(import.meta.dirname, 'counties/esimerkki'))

/** Serves the county in this test file; without a word, Kainuu. */
export const serve = (county: County = kainuu): County => {
  useCounty(county)
  return county
}
