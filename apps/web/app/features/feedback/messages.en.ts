import type { fi } from './messages.fi.ts'

export const en: typeof fi = {
  question: 'Did you get help?',
  hint: 'Your answer is seen only as figures. It does not affect your care.',
  helped: { yes: 'Yes', partly: 'Partly', no: 'No' },
  before: 'Had you contacted us about the same thing before?',
  contactedBefore: { yes: 'Yes, before too', no: 'No, not before' },
  words: 'Would you like to say more?',
  wordsHint: 'Leave this empty if you do not want to.',
  send: 'Send the feedback',
  thanks: 'Thank you for your feedback.',
  problem: {
    helped: { other: 'Choose whether you got help.' },
    words: { other: 'Shorten the text. It may have at most 1,000 characters.' },
  },
  notSent: {
    FeedbackAlreadyGiven: 'You have already given feedback about this matter. Thank you.',
    FeedbackNotAsked: 'Feedback about this matter can no longer be given.',
    other: 'Your feedback could not be sent. Try again.',
  },
}
