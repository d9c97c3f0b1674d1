import { addMinutes, type Instant, type Language } from '@yhdella/kernel'
import { answerBy } from '../modules/contact/answer-promise.rules.ts'
import { type Chance, chanceOf } from './chance.ts'
import { contactOpeningOf } from './opening.ts'
import type { Rows } from './rows.ts'
import { caseIdOf, staffIdOf, type ToldContact, toldId, type World } from './story.ts'
import { type ToldHappening, tellEntry } from './tell-entry.ts'
import { summaryOf, type Told, tellCaseEvent, tellMessage, tellRelation } from './tell-matter.ts'
import { answers, questions, residentReplies } from './words/replies.ts'

const tellWords = ({ rows, contact }: Told, answer: Instant): void => {
  const { person, key, source } = contact
  const [id, caseId] = [toldId('Contact', key), caseIdOf(contact)]
  const told = { id, case_id: caseId, own_words: contact.words, source, language: person.language }
  const flags = {
    received_at: contact.receivedAt,
    red_flags: contact.redFlags,
    unfinished: false,
    on_behalf_of: null,
  }
  rows['case.statement'].push({ ...told, ...flags })
  rows['contact.contact'].push({
    ...told,
    ...flags,
    person_id: person.id,
    reply_by: contact.replyBy,
    call_window: contact.callWindow,
    summary_by: source === 'web' ? null : 'text',
    red_flag_choice: contact.redFlags.length > 0 ? 'continued' : null,
    received_by: source === 'web' ? null : staffIdOf(contact.assessor),
    answer_by: answer,
  })
}

const inLanguage = (
  bank: Readonly<Record<Language, readonly string[]>>,
  language: Language,
  chance: Chance,
): string => chance.pick(bank[language])

type End = { readonly at: Instant; readonly happenings: readonly ToldHappening[] }

/** How the contact was brought to its end, with the messages and the matter's events of it. */
const tellEnd = (told: Told, chance: Chance): End => {
  const { contact } = told
  const { end, assessedAt, assessor, person } = contact
  const by = staffIdOf(assessor)
  const assessed: ToldHappening = {
    at: assessedAt,
    happening: { kind: 'assessed', urgency: contact.urgency },
    by,
  }
  const ended = (
    at: Instant,
    disposition: 'routed' | 'answered' | 'referredToUrgent' | 'notReached' | 'patientWithdrew',
  ) => ({ at, happening: { kind: 'ended', disposition }, by }) as const
  const answer = (at: Instant): void => {
    if (contact.replyBy !== 'call')
      tellMessage(told, {
        at,
        body: inLanguage(answers, person.language, chance),
        byStaff: true,
        asks: false,
      })
    tellCaseEvent(told, { at, kind: 'answered', by: assessor })
  }
  if (end.kind === 'routed') {
    tellCaseEvent(told, {
      at: assessedAt,
      kind: 'routed',
      by: assessor,
      detail: { serviceId: end.service.id, unitId: end.unitId },
    })
    return { at: assessedAt, happenings: [assessed, ended(assessedAt, 'routed')] }
  }
  if (end.kind === 'answered') {
    answer(assessedAt)
    return { at: assessedAt, happenings: [assessed, ended(assessedAt, 'answered')] }
  }
  if (end.kind === 'closed') {
    tellCaseEvent(told, {
      at: assessedAt,
      kind: 'closed',
      by: assessor,
      detail: { disposition: end.disposition },
    })
    return { at: assessedAt, happenings: [assessed, ended(assessedAt, end.disposition)] }
  }
  tellMessage(told, {
    at: assessedAt,
    body: inLanguage(questions, person.language, chance),
    byStaff: true,
    asks: true,
  })
  tellCaseEvent(told, { at: assessedAt, kind: 'asked', by: assessor })
  tellMessage(told, {
    at: end.repliedAt,
    body: inLanguage(residentReplies, person.language, chance),
    byStaff: false,
    asks: false,
  })
  tellCaseEvent(told, { at: end.repliedAt, kind: 'residentWrote', by: null })
  answer(end.settledAt)
  return {
    at: end.settledAt,
    happenings: [
      assessed,
      { at: assessedAt, happening: { kind: 'asked' }, by },
      { at: end.repliedAt, happening: { kind: 'askSettled' }, by: null },
      ended(end.settledAt, 'answered'),
    ],
  }
}

/** Minutes for which whoever assesses has held the contact before she decides. */
const heldMinutes = 3

const takenAt = (contact: ToldContact, chance: Chance): Instant => {
  const at = addMinutes(contact.assessedAt, -chance.whole(1, heldMinutes))
  return at > contact.receivedAt ? at : contact.receivedAt
}

export type ToldMatterEnd = { readonly closedAt: Instant; readonly disposition: string } | null

/** Writes a contact, its entry on the work list and what was answered. Gives how the matter ended with it. */
export const tellContact = (rows: Rows, world: World, contact: ToldContact): ToldMatterEnd => {
  const told = { rows, world, contact }
  const chance = chanceOf(world.seed, 'answer', contact.key)
  const { person, source, assessor, receivedAt } = contact
  const by = staffIdOf(assessor)
  tellWords(told, answerBy(receivedAt, world.county.officeHours))
  tellCaseEvent(told, {
    at: receivedAt,
    kind: 'received',
    by: source === 'web' ? null : assessor,
    detail: { source },
  })
  if (source !== 'web') tellRelation(told, assessor, receivedAt, 'received')
  else tellRelation(told, assessor, contact.assessedAt, 'triaged')
  const end = tellEnd(told, chance)
  const entry = tellEntry(
    rows,
    {
      id: toldId('Entry', `${contact.key}:contact`),
      kind: 'contact',
      caseId: caseIdOf(contact),
      personId: person.id,
      serviceId: world.county.contact.serviceId,
      serviceClass: world.county.contact.serviceClass,
      unitId: world.county.contact.unitId,
      municipalityCode: person.municipalityCode,
      urgency: null,
      redFlag: contact.redFlags.length > 0,
      summary: summaryOf(contact.words),
      channel: source,
      language: person.language,
      replyBy: contact.replyBy,
      openedAt: receivedAt,
    },
    contactOpeningOf(world, contact),
    source === 'web' ? null : by,
    [{ at: takenAt(contact, chance), happening: { kind: 'taken', by }, by }, ...end.happenings],
    world.now,
  )
  return contact.end.kind !== 'routed' && entry.endedAt !== null && entry.disposition !== null
    ? { closedAt: entry.endedAt, disposition: entry.disposition }
    : null
}
