import { contactRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { listUses } from './list-uses.ts'
import { openDraft } from './open-draft.ts'
import { readDraft } from './read-draft.ts'
import { readStatus } from './read-status.ts'
import { receiveOnBehalf } from './receive-on-behalf.ts'
import { saveDraft } from './save-draft.ts'
import { sendContact } from './send-contact.ts'
import { writeToMatter } from './write-to-matter.ts'

export const contactBound = bindRoutes(contactRoutes, {
  openDraft,
  readDraft,
  saveDraft,
  sendContact,
  receiveOnBehalf,
  readStatus,
  writeToMatter,
  listUses,
})
