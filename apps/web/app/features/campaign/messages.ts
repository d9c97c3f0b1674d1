import type { Texts } from '../../platform/language.ts'
import { en } from './messages.en.ts'
import { fi } from './messages.fi.ts'
import { sv } from './messages.sv.ts'

export type CampaignMessages = typeof fi

export const campaignTexts: Texts<CampaignMessages> = { fi, sv, en }
