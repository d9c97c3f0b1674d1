import type { fi } from './messages.fi.ts'

type CampaignMessages = typeof fi

const open: CampaignMessages['open'] = {
  title: 'Open the extra times for booking',
  lead: (name, version) => `Plan: ${name}, version ${version}.`,
  ask: {
    legend: "Which of the plan's times are opened?",
    fromOn: 'First day',
    toOn: 'Last day',
    opensAt: 'Not before',
    closesAt: 'Not after',
    hoursHint: 'Write hours and minutes, for example 12:00.',
    who: 'Who sees people?',
    whoHint: 'Those who are at the unit anyway are asked first, then those who get the fewest extra times.',
    times: count => (count === '1' ? '1 extra time' : `${count} extra times`),
    notAsked: 'not asked',
    show: 'Show the times',
    mend: 'Mend:',
  },
  problem: {
    DaysReversed: 'The last day is before the first. Change one of them.',
    OutsidePlan: "Choose days within the plan's time, from tomorrow at the earliest.",
    PlanIsOver: "The plan's last day has passed. Count the queue again and save a new plan.",
    OutsideOpeningHours: 'The units are not open then. Choose hours within the opening hours.',
    TooManyTimes: 'At most 600 times are opened at once. Choose an earlier last day.',
    NothingToOpen: 'The plan has no extra times.',
    InputNotValid: 'Write the hours like 12:00.',
  },
  found: (placed, wanted) => `Of the plan's ${wanted} times, ${placed} fit into the books.`,
  minutes: minutes => `Each time takes ${minutes} minutes.`,
  missing: {
    caption: 'Times that found no place',
    unit: 'Unit',
    reason: 'Why',
    times: 'Times',
    days: 'Days',
  },
  times: { caption: 'Times to be opened', on: 'Day', unit: 'Unit', who: 'Professional', at: 'Hours' },
  none: 'No time can be opened. Change the days, the hours or the professionals.',
  why: 'Why are the times opened?',
  whyHint: 'Everyone who follows the plan sees the reason.',
  send: count => (count === '1' ? 'Open 1 time' : `Open ${count} times`),
  wrong: { reason: { other: 'Write why the times are opened, in at most 500 characters.' } },
  trouble: {
    ProposalChanged:
      'The books have changed since the times were shown. Nothing was opened. Check the new times and then open them.',
    NothingToOpen: 'No time can be opened. Change the days, the hours or the professionals.',
  },
}

const absences: CampaignMessages['absences'] = {
  heading: 'Absences',
  lead: 'No times are opened for someone who is away. When you record an absence, her free times leave the book. The reason is not recorded.',
  caption: 'Absences to come',
  none: 'No absences have been recorded.',
  table: { who: 'Professional', days: 'Days', by: 'Recorded by' },
  days: (from, to) => (from === to ? from : `${from} – ${to}`),
  end: 'Remove the absence',
  add: 'Record an absence',
  who: 'Who is away?',
  from: 'Away from',
  to: 'Last day away',
  wrong: {
    awayFrom: { other: 'Choose the first day away.' },
    awayTo: { other: 'Choose the last day away.' },
  },
  trouble: {
    AbsenceOverlaps: 'An absence has already been recorded for these days.',
    DaysReversed: 'The last day away is before the first. Change one of them.',
    DayNotAhead: 'The absence has passed. Choose days from today on.',
    AbsenceNotFound: 'The absence has already been removed.',
  },
  done: taken => `The absence has been recorded. Free times that left the book: ${taken}.`,
  toMove: booked => `Booked times on these days: ${booked}. Move them in the appointment book.`,
}

const followed: CampaignMessages['followed'] = {
  title: name => `Opened extra times: ${name}`,
  opened: (who, when) => `The times were opened by ${who}, ${when}.`,
  sum: (opened, booked, left) =>
    `Of the opened times (${opened}), ${booked} are booked. ${left} are still free.`,
  reason: 'Reason',
  units: { caption: 'Opened times by unit', unit: 'Unit' },
  counts: {
    opened: 'Opened',
    booked: 'Booked',
    left: 'Free',
    unused: 'Not used',
    takenBack: 'Taken back',
  },
  times: {
    title: 'All times',
    caption: 'Opened times',
    at: 'Time',
    unit: 'Unit',
    who: 'Professional',
    state: 'State',
  },
  takeBack: {
    heading: 'Take back the times that nobody has booked',
    lead: left =>
      `${left} times that nobody has booked leave the books. Booked times stay, and nobody's time is cancelled.`,
    why: 'Why are the times taken back?',
    send: 'Take the times back',
    wrong: { reason: { other: 'Write why the times are taken back, in at most 500 characters.' } },
    trouble: { NothingLeft: 'There are no free times any more, so nothing was taken back.' },
  },
  taken: (times, who, when) => `${who} took back ${times} times, ${when}.`,
  takenHeading: 'Times taken back',
  toPlan: 'The plan',
}

export const en: CampaignMessages = {
  open,
  reasons: {
    nobodyWorksThere: 'Nobody who was asked gives this service at the unit.',
    allAway: 'Everyone is away.',
    allElsewhere: 'Everyone sees people at another unit that day.',
    noRoom: 'No more times fit into the opening hours.',
  },
  absences,
  followed,
  list: {
    heading: 'Times opened from the plan',
    caption: 'Opened times by opening',
    none: "The plan's times have not been opened for booking yet.",
    days: 'Days',
    toOpen: 'Open the extra times for booking',
  },
}
