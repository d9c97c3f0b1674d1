import type { fi } from './messages.fi.ts'

export const en: typeof fi = {
  write: {
    heading: 'Write about the work package',
    intro: 'Write briefly, one thing a line. A figure is bound into the text by its mark in the table below.',
    field: { situation: 'Situation', achieved: 'Main achievements', remaining: 'Still to do' },
    preview: 'Show how the text looks',
    save: field => `Save: ${field}`,
    previewHeading: 'The text with its figures',
    unbound: token => `The mark ${token} leads to no figure. Mend it or take it away.`,
    tokens: 'Figures that you may bind into the text',
    token: 'Write it like this',
    name: 'Figure',
    now: 'Value now',
    noTokens: 'This work package has no figures.',
  },
  light: {
    heading: 'Set a light',
    intro:
      'The evidence proposes a light. If you judge otherwise, tell why. Your judgement holds for 14 days.',
    aspect: 'What you judge',
    aspects: { schedule: 'Schedule', money: 'Money', content: 'Content' },
    state: 'How it stands',
    states: {
      asPlanned: 'Goes as planned',
      deviation: 'A deviation needs attention',
      notAllGoals: 'Not all will be reached',
    },
    reason: 'Reason',
    reasonHint: 'The steering group sees the reason.',
    help: 'I ask for help',
    save: 'Set the light',
  },
  done: {
    text: 'The text has been saved.',
    light: 'The light has been set.',
  },
  failure: {
    FigureNotKnown: 'The text has a mark that leads to no figure. The preview shows which it is.',
    NotYourPackage: 'The work package is not yours. Ask its owner to write.',
    NotYourProgramme: 'The programme is not yours. Ask its lead to record this.',
    InputNotValid: 'Fill in every field, and see that the text is not too long.',
    other: 'This could not be saved. What you wrote is kept on this page. Try again.',
  },
}
