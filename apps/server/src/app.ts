/** The composition root: every module by name. */
import type { Composition } from './platform/composition.ts'
import { forget } from './platform/forget.ts'

export const composition: Composition = {
  routes: [],
  jobs: {
    'platform.forget': forget,
    'contact.forget-drafts': async () => {},
  },
  jobTimes: { 'platform.forget': '17 * * * *' },
  prepare: async () => {},
  demoPeople: async () => [],
  actorOf: async () => undefined,
  mayFollow: () => false,
  defaultLanguage: 'fi',
}
