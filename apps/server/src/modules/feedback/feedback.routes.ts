import { feedbackRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { giveFeedback } from './give-feedback.ts'

export const feedbackBound = bindRoutes(feedbackRoutes, { giveFeedback })
