import type { fi } from './messages.fi.ts'

export const en: typeof fi = {
  skip: 'Skip to the content',
  service: 'Digital social and health centre',
  demo: 'Demonstration: do not enter real details.',
  homeWord: 'Home page',
  languages: 'Language',
  backTo: { home: 'To the home page', before: 'Back' },
  go: 'Continue',
  emergency: 'In an emergency, call 112. Do not send emergency messages here.',
  call: number => `Call ${number}`,
  help: {
    heading: 'Do you need help?',
    line: hours => `The phone is open ${hours}.`,
    nurse: 'The Medical Helpline advises when it cannot wait. It always answers.',
    danger: 'Call in an emergency. Do not send emergency messages here.',
  },
  form: {
    errorPrefix: 'Error: ',
    errorWord: 'Error:',
    mend: count => (count === 1 ? 'Fix this first' : 'Fix these first'),
    kept: 'Everything you typed is still on this page.',
    orCall: (phone, hours) => `You can also call ${phone} ${hours}.`,
    reference: reference => `When you call, give the reference ${reference}.`,
    notSent: {
      TooManyRequests: 'Your details are not sent yet. Wait a minute and send them again.',
      Overloaded: 'Your details could not be sent, because the service is very busy. Send them again soon.',
      NotWritable:
        'Your details could not be saved, because the service saves nothing right now. Send them again in half a minute.',
      other: 'Your details could not be sent. Try again.',
    },
  },
  session: { name: name => `You are signed in as ${name}.`, signOut: 'Sign out' },
  failure: {
    notFound: {
      title: 'There is no such page',
      text: 'Check the address. The link may be old, or a part of it may be missing.',
    },
    draftGone: {
      title: 'The message is no longer saved',
      text: 'An unfinished message is kept for a day. Contact us again or call us.',
    },
    matterGone: {
      title: 'There is no such matter',
      text: 'Check that the address is whole. If you have lost the address, call us.',
    },
    notAllowed: {
      title: 'You may not see this page',
      text: 'If you need the page, sign in as the right user.',
    },
    tooMany: {
      title: 'Wait a moment',
      text: 'Many requests came in a row from your address. Wait a minute and load the page again.',
    },
    broken: {
      title: 'Something broke on our side',
      text: 'It is not your fault. Load the page again. If that does not help, call us.',
    },
    overloaded: {
      title: 'The service is very busy',
      text: 'Load the page again in a moment. If your matter cannot wait, call us.',
    },
    changed: {
      title: 'Things have changed',
      text: 'This can no longer be done. Go back to the page before and load it again.',
    },
    reference: reference => `When you call, give the reference ${reference}.`,
  },
}
