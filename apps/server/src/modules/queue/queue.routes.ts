import { queueRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { giveBackEntry } from './give-back-entry.ts'
import { listWork } from './list-work.ts'
import { recordWaitEvent } from './record-wait-event.ts'
import { takeEntry } from './take-entry.ts'

export const queueBound = bindRoutes(queueRoutes, { listWork, takeEntry, giveBackEntry, recordWaitEvent })
