import { caseRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { closeCase } from './close-case.ts'
import { endEntry } from './end-entry.ts'
import { foreseeClocks } from './foresee-clocks.ts'
import { mergeCases } from './merge-cases.ts'
import { readCase } from './read-case.ts'
import { retractMessage } from './retract-message.ts'
import { triageContact } from './triage-contact.ts'
import { undoStep } from './undo-step.ts'
import { writeMessage } from './write-message.ts'
import { writeNote } from './write-note.ts'

export const caseBound = bindRoutes(caseRoutes, {
  readCase,
  triageContact,
  foreseeClocks,
  endEntry,
  undoStep,
  mergeCases,
  writeNote,
  writeMessage,
  retractMessage,
  closeCase,
})
