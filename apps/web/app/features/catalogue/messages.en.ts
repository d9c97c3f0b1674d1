import type { CatalogueMessages } from './messages.ts'

export const en: CatalogueMessages = {
  heading: 'What can we help with?',
  where: 'Where',
  modes: { onSite: 'On site', phone: 'By phone', video: 'By video', message: 'By message' },
  how: 'How',
  noReferral: 'You can contact us directly. A professional guides you to the right place.',
}
