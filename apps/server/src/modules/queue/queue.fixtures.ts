/** Builders for tests: each says only what the test cares about. */
import { id, instant, plainDate } from '@yhdella/kernel'
import type { Entry } from './queue-entry.rules.ts'

/** An entry as the rules see it; it is in no database. */
export const entryWith = (traits: Partial<Entry> = {}): Entry => ({
  id: id('00000000-0000-4000-8000-0000000000e1'),
  kind: 'contact',
  caseId: id('00000000-0000-4000-8000-0000000000c1'),
  personId: id('00000000-0000-4000-8000-0000000000a1'),
  serviceId: 'contact',
  serviceClass: 'primary-care.general',
  unitId: 'digital-centre',
  municipalityCode: '205',
  urgency: null,
  redFlag: false,
  summary: 'Selkä on kipeä',
  channel: 'web',
  language: 'fi',
  replyBy: 'message',
  state: 'waiting',
  takenBy: null,
  leaseUntil: null,
  askedAt: null,
  bookedAt: null,
  openedAt: instant('2026-11-23T07:00:00.000Z'),
  startOn: plainDate('2026-11-23'),
  endedAt: null,
  disposition: null,
  dueAt: instant('2026-11-23T14:00:00.000Z'),
  dueFamily: 'promise',
  ...traits,
})
