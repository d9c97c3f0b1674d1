import type { fi } from './messages.fi.ts'

export const en: typeof fi = {
  heading: 'What can we help with?',
  where: 'Where',
  modes: { onSite: 'On site', phone: 'By phone', video: 'By video', message: 'By message' },
  how: 'How',
  noReferral: 'You can contact us directly. A professional guides you to the right place.',
}
