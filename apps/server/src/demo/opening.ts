import type { Opening } from '../modules/queue/index.ts'
import { birthDateForClocks } from '../modules/resident/index.ts'
import type { ToldContact, ToldWait, World } from './story.ts'

/** What was known when the wait was opened, as the use case keeps it. */
export const openingOf = ({ contact, service }: ToldWait): Opening => ({
  kind: 'wait',
  service: service.serviceClass,
  birthDate: birthDateForClocks(contact.person),
  contactedAt: contact.receivedAt,
  assessedAt: contact.assessedAt,
})

export const contactOpeningOf = (world: World, contact: ToldContact): Opening => ({
  kind: 'contact',
  service: world.county.contact.serviceClass,
  birthDate: birthDateForClocks(contact.person),
  contactedAt: contact.receivedAt,
  assessedAt: null,
})
