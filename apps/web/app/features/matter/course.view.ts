import type { Language } from '@yhdella/kernel'
import type { Step } from '@yhdella/ui'
import { momentInWords, stamp } from '../../platform/when.ts'
import { isAsked } from './headline.view.ts'
import type { MatterStatus, MatterStep } from './matter-status.ts'
import type { MatterMessages } from './messages.ts'

type CourseGround = {
  readonly language: Language
  readonly m: MatterMessages
  /** When the next booked time begins. */
  readonly nextAt: string | null
}

/** What it is about: the service, or when the booked time is; and who did it, as a title. */
const detailOf = (step: MatterStep, language: Language, m: MatterMessages): readonly string[] =>
  [
    step.text,
    step.startsAt && m.steps.time(momentInWords(step.startsAt, language)),
    step.by && m.steps.by(step.by),
  ].filter(line => line !== null)

const doneStep = (step: MatterStep, at: number, { language, m }: CourseGround): Step => ({
  key: `${at}`,
  title: m.steps.kind[step.kind],
  when: stamp(step.at, language),
  detail: detailOf(step, language, m),
  state: 'done',
})

const happened = (status: MatterStatus, ...kinds: readonly MatterStep['kind'][]): boolean =>
  status.steps.some(({ kind }) => kinds.includes(kind))

/** What has not happened yet, in the order that it comes. */
const stepsAhead = (
  status: MatterStatus,
  { language, m, nextAt }: CourseGround,
): readonly Omit<Step, 'state'>[] => {
  const { answeredAt, answerBy, newAnswerBy } = status.promise
  const ahead: Omit<Step, 'state'>[] = []
  if (answeredAt === null) {
    const when = m.steps.ahead.answerBy(momentInWords(newAnswerBy ?? answerBy, language))
    ahead.push({ key: 'answer', title: m.steps.ahead.answer, when })
  }
  if (isAsked(status)) ahead.push({ key: 'reply', title: m.steps.ahead.reply })
  if (nextAt !== null || status.waits.some(({ open }) => open)) {
    const when = nextAt === null ? null : momentInWords(nextAt, language)
    ahead.push({ key: 'visit', title: m.steps.ahead.visit, when })
  } else if (!happened(status, 'visited')) ahead.push({ key: 'help', title: m.steps.ahead.help })
  return [...ahead, { key: 'feedback', title: m.steps.ahead.feedback }]
}

/** The matter's course: what has happened, what is next, what comes after it. */
export const courseSteps = (status: MatterStatus, ground: CourseGround): readonly Step[] => {
  const done = status.steps.map((step, at) => doneStep(step, at, ground))
  if (!status.open) return done
  const ahead = stepsAhead(status, ground)
  return [...done, ...ahead.map((step, at) => ({ ...step, state: at === 0 ? 'now' : 'ahead' }) as const)]
}
