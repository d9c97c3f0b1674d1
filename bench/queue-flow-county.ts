import { addDays, plainDate } from '@yhdella/kernel'

const towns = ['Kajaani', 'Kuhmo', 'Sotkamo', 'Suomussalmi', 'Hyrynsalmi', 'Paltamo', 'Puolanka']
const services = ['nurse', 'doctor', 'physiotherapy', 'mental-health', 'social-work']

/** Slots a contact: follow-ups, no-shows and lost cancellations, and a twentieth to spare. */
export const slotsPerContact = 1.45

const start = plainDate('2026-01-05')

/** Seven towns, five services, classes with due dates, leaving, no-shows, follow-ups, absences: a forecast's input. */
export const countyYear = (contacts: number, replications: number): object => {
  const ids = towns.flatMap(town => services.map(service => `${service} ${town}`))
  const perWeek = contacts / ids.length / 52
  const half = (perWeek * slotsPerContact) / 10
  const staff = { slotsByWeekday: [half, half, half, half, half, 0, 0], absence: 0.04 }
  const clocks = [{ id: 'law', days: 14 }]
  return {
    asOf: start,
    days: 365,
    replications,
    backTest: false,
    queues: ids.map(id => ({
      id,
      discipline: 'earliest-due',
      classes: [
        { id: 'urgent', share: 0.15, dueDays: 3, clocks },
        { id: 'soon', share: 0.35, dueDays: 7, clocks },
        { id: 'calm', share: 0.5, dueDays: 14, clocks },
      ],
      arrivals: {
        byWeekday: [0.28, 0.2, 0.19, 0.18, 0.15, 0, 0].map(share => share * perWeek),
        dispersion: 1.5,
        uncertainty: 0.03,
        drift: 0.01,
      },
      leavePerDay: 0.004,
      noShow: 0.05,
      followUps: 0.3,
      open: [{ contactOn: addDays(start, -5), class: 'calm', count: Math.ceil(perWeek) }],
    })),
    books: ids.map(id => ({ id, serves: id, staff: [staff, staff], cancelled: 0.05, refilled: 0.6 })),
  }
}

/** One queue for three months: what a page asks for while a slider moves. */
export const sliderQuestion = (extraPerDay: number): object => ({
  asOf: start,
  days: 91,
  replications: 200,
  backTest: false,
  queues: [
    {
      id: 'physiotherapy',
      clocks: [{ id: 'law', days: 14 }],
      arrivals: { perWeek: 40, dispersion: 1.4, uncertainty: 0.04, drift: 0.02 },
      leavePerDay: 0.004,
      noShow: 0.06,
      open: Array.from({ length: 40 }, (_, day) => ({ contactOn: addDays(start, -1 - day), count: 4 })),
    },
  ],
  books: [
    {
      id: 'book',
      serves: 'physiotherapy',
      slotsByWeekday: [9, 9, 9, 9, 7, 0, 0],
      changes: [
        { from: start, to: addDays(start, 27), slotsByWeekday: [...Array(5).fill(extraPerDay), 0, 0] },
      ],
    },
  ],
})
