/** Rows as the tables take them, gathered in the order in which they are to be written. */
export const tables = [
  'resident.person',
  'appointment.slot',
  'case.matter',
  'case.statement',
  'contact.contact',
  'queue.entry',
  'queue.entry_event',
  'queue.due_decision',
  'case.event',
  'case.care_relation',
  'message.message',
  'appointment.booking',
  'appointment.visit',
  'feedback.answer',
] as const
export type Table = (typeof tables)[number]

type Value = string | number | boolean | null | readonly string[] | object
export type Row = Readonly<Record<string, Value>>

export type Rows = Readonly<Record<Table, Row[]>>

export const noRows = (): Rows => ({
  'resident.person': [],
  'appointment.slot': [],
  'case.matter': [],
  'case.statement': [],
  'contact.contact': [],
  'queue.entry': [],
  'queue.entry_event': [],
  'queue.due_decision': [],
  'case.event': [],
  'case.care_relation': [],
  'message.message': [],
  'appointment.booking': [],
  'appointment.visit': [],
  'feedback.answer': [],
})

/** Tables whose ids are given in the order of writing: what happened first is written first. */
export const inTheOrderOf: Partial<Record<Table, string>> = {
  'queue.entry_event': 'at',
  'queue.due_decision': 'decided_at',
  'case.event': 'at',
}
