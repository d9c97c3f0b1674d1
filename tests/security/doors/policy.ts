/**
 * Who may do what, written by hand beside the product and never read from it: a line for each route. The matrix
 * (matrix.test.ts) calls every cell of it and compares; a route without its line here fails.
 */
import { casework, key, type Line, ofDraft, ofKey, ofMatter, ofSight, open, signedIn } from './line.ts'
import { policyOfFigures } from './policy-of-figures.ts'

const route = { kind: 'route', serviceId: 'direct-physiotherapy', unitId: 'kajaani-health-station' }
const told = { name: 'Testilä, Toinen', phone: '040 000 0777', birthYear: 1970, municipalityCode: '205' }

export const policy: Readonly<Record<string, Line>> = {
  ...policyOfFigures,
  readSession: { ...open(), may: signedIn },
  readCounty: open(),
  listMunicipalities: open(),
  readLaw: open(),
  readLawRule: open({ ruleId: 'HT-CONTACT-V1' }),

  listWork: { may: casework, asks: 'list', event: 'WorkListed', input: () => ({ view: 'all' }) },
  takeEntry: ofSight('EntryTaken', ({ entryId }) => ({ entryId })),
  giveBackEntry: ofSight('EntryGivenBack', ({ entryId }) => ({ entryId })),
  recordWaitEvent: ofSight('WaitEventRecorded', ({ entryId }) => ({
    ...key(),
    entryId,
    type: 'patientPostponed',
    reason: 'Matkalla',
  })),

  readCase: ofMatter('CaseRead', ({ caseId }) => ({ caseId })),
  triageContact: ofMatter('CaseTriaged', ({ caseId, entryId }) => ({
    ...key(),
    caseId,
    entryId,
    urgency: 4,
    decision: route,
  })),
  foreseeClocks: ofMatter('CaseRead', ({ caseId, entryId }) => ({ caseId, entryId })),
  endEntry: ofMatter(
    'EntryEnded',
    ({ entryId }) => ({ ...key(), entryId, disposition: 'needResolved', reason: 'Parani' }),
    { refusal: 'EntryNotFound' },
  ),
  undoStep: ofMatter('StepUndone', ({ caseId, undoKey }) => ({ caseId, undoKey }), {
    first: { route: 'closeCase', gives: 'undoKey' },
  }),
  mergeCases: ofMatter(
    'CasesMerged',
    ({ caseId, sisterCaseId }) => ({ ...key(), caseId, intoCaseId: sisterCaseId }),
    { sister: true },
  ),
  writeNote: ofMatter('NoteWritten', ({ caseId }) => ({ ...key(), caseId, text: 'Huomio' })),
  writeMessage: ofMatter('MessageSent', ({ caseId }) => ({ ...key(), caseId, text: 'Hei' })),
  retractMessage: ofMatter('StepUndone', ({ caseId, messageId }) => ({ caseId, messageId }), {
    first: { route: 'writeMessage', gives: 'messageId' },
  }),
  closeCase: ofMatter('CaseClosed', ({ caseId }) => ({
    ...key(),
    caseId,
    disposition: 'movedAway',
    note: 'Muutti',
  })),
  receiveOnBehalf: {
    may: casework,
    asks: 'nothing',
    event: 'ContactReceivedOnBehalf',
    input: () => ({
      ...key(),
      source: 'phone',
      text: 'Soitti kivusta.',
      language: 'fi',
      who: told,
      replyBy: 'call',
      summaryBy: 'none',
    }),
  },

  listFreeTimes: ofMatter('FreeTimesListed', ({ entryId }) => ({ entryId })),
  listCaseBookings: ofMatter('CaseRead', ({ caseId }) => ({ caseId })),
  bookTime: ofMatter('TimeBooked', ({ entryId, slotId }) => ({ ...key(), entryId, slotId, mode: 'phone' })),
  moveTime: ofMatter(
    'TimeMoved',
    ({ bookingId, slotId }) => ({ ...key(), bookingId, slotId, mode: 'phone', by: 'patient' }),
    { state: 'booked', wait: true },
  ),
  cancelTime: ofMatter('TimeCancelled', ({ bookingId }) => ({ ...key(), bookingId, by: 'provider' }), {
    state: 'booked',
    wait: true,
  }),
  listBook: {
    may: casework,
    asks: 'book',
    event: 'BookListed',
    state: 'booked',
    wait: true,
    input: ({ unitId }) => ({ unitId, fromOn: '2026-11-23', days: 7 }),
  },
  recordVisit: ofMatter('VisitRecorded', ({ entryId }) => ({ ...key(), entryId, mode: 'phone' })),
  recordNoShow: ofMatter('NoShowRecorded', ({ bookingId }) => ({ ...key(), bookingId }), {
    state: 'begun',
    wait: true,
  }),

  openDraft: {
    may: 'everyone',
    asks: 'nothing',
    event: 'DraftOpened',
    input: () => ({ ...key(), text: 'Polvi on kipeä.', language: 'fi' }),
  },
  readDraft: ofDraft('DraftRead', () => ({})),
  saveDraft: ofDraft('DraftSaved', () => ({ who: told })),
  sendContact: ofDraft('ContactReceived', key),

  readStatus: ofKey('StatusRead', () => ({})),
  listUses: ofKey('UseLogRead', () => ({})),
  writeToMatter: ofKey('ResidentWrote', () => ({ ...key(), text: 'Lisään vielä.' })),
  listMyBookings: ofKey('StatusRead', () => ({})),
  giveFeedback: ofKey('FeedbackGiven', () => ({ ...key(), helped: 'yes' }), { state: 'visited', wait: true }),
  listMyFreeTimes: ofKey('FreeTimesListed', ({ entryId }) => ({ entryId }), {
    foreign: 'WaitNotOpen',
    wait: true,
  }),
  bookMyTime: ofKey('TimeBooked', ({ entryId, slotId }) => ({ ...key(), entryId, slotId, mode: 'phone' }), {
    foreign: 'WaitNotOpen',
    wait: true,
  }),
  moveMyTime: ofKey(
    'TimeMoved',
    ({ bookingId, slotId }) => ({ ...key(), bookingId, slotId, mode: 'phone' }),
    { foreign: 'BookingNotFound', state: 'booked', wait: true },
  ),
  cancelMyTime: ofKey('TimeCancelled', ({ bookingId }) => ({ ...key(), bookingId }), {
    foreign: 'BookingNotFound',
    state: 'booked',
    wait: true,
  }),
}
