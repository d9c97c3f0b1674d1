import type { fi } from './messages.fi.ts'

export const en: typeof fi = {
  title: "The queue's future",
  toPlan: "See the queue's future",
  choose: {
    legend: 'Choose a queue and what to try',
    service: 'Service',
    municipality: 'Municipality',
    wholeCounty: 'The whole county',
    extra: 'Extra times a week',
    extraSlider: 'Extra times a week, slider',
    weeks: 'For how many weeks',
    people: 'Goal: at most so many wait',
    goalOn: 'By which day',
    goalHint: 'Leave it empty if you have no goal.',
    show: 'Calculate',
    mend: 'Fix this:',
  },
  problem: {
    DayNotAhead: 'Choose a day from tomorrow on, within a year.',
    SmallQueue: 'So few people wait in this queue that it is not shown. Choose a larger area.',
    UnknownQueue: 'There is no such queue. Choose the service and the municipality from the lists.',
  },
  now: (waiting, oldest) => `${waiting} wait now. The one who has waited longest has waited ${oldest} days.`,
  load: (came, slots) =>
    `About ${came} people come into the queue in a week, and there are about ${slots} times.`,
  sentence: (day, low, high, median) =>
    `On the evening of ${day}, ${low}–${high} people wait in eight futures of ten; in the middle one ${median} do.`,
  fan: 'People waiting, evening by evening',
  bands:
    'The darkest area holds half of the futures, the middle one 80% and the lightest 95%. The thin lines are five examples.',
  scale: top => `The picture's scale is 0–${top} people waiting.`,
  table: { on: 'Evening', median: 'Middle', in80: '80% range', late: 'Past the promise' },
  tableHeading: 'The same figures as a table',
  noDays: 'No forecast can be calculated.',
  record: {
    heading: 'How the forecast has done',
    hits: (share, count) =>
      `When the same method was tried ${count} times on the queue's own past, the 80% range held ${share} of the times.`,
    beats: 'It was more accurate than guessing that next week will be like last week.',
    doesNotBeat: 'It was not more accurate than guessing that next week will be like last week.',
    none: "The queue's past is too short to test how well the forecast does.",
  },
  plan: {
    heading: 'What the goal needs',
    met: without => `The goal is reached without extra times with a probability of ${without}.`,
    planned: (slots, sure) =>
      `The goal needs ${slots} extra times a week from tomorrow on. It is then reached with a probability of ${sure}.`,
    half: (half, without) =>
      `If half of the times come true, the probability is ${half}. Without extra times it is ${without}.`,
    refused: 'Even 500 extra times a week do not reach the goal. Move the day or change the goal.',
    grows: (grows, missing) =>
      `When the extra times end, the queue grows again by about ${grows} people a week. About ${missing} times a week are missing for good.`,
  },
  noteHeading: 'What is uncertain in the forecast',
  notes: {
    'under-four-weeks': 'There is less than four weeks of data on the queue, so the ranges are wide.',
    'season-unknown':
      'There is less than two years of data, so the effect of the season cannot be told apart.',
    'nobody-came': 'Hardly anyone has come into the queue, so the number of comers is a guess.',
    'capacity-at-least': 'The queue has often run out, so there may be more times than have been used.',
    'capacity-unknown': 'Nobody in the queue has been seen, so the number of times is not known.',
    'standing-still': 'The queue has stood still: nobody has been seen for two weeks although people wait.',
    'ages-unknown': 'How long each person has waited is not known.',
  },
}
