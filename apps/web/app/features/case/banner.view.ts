import type { caseRoutes, Output } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'
import { spreadOf } from '../../platform/spread.ts'
import { dateOnly } from '../../platform/when.ts'
import type { CaseMessages } from './messages.ts'

export type CaseData = Output<typeof caseRoutes.readCase>

export type BannerFact = { readonly term: string; readonly value: string; readonly call?: string }

export type BannerView = {
  readonly name: string
  readonly initials: string
  /** 's. 2.5.2019, 7 v' */
  readonly born: string
  readonly identified: boolean
  readonly identity: string
  readonly protected: string | null
  readonly onBehalf: string | null
  readonly facts: readonly BannerFact[]
  readonly pattern: BannerPattern
}

/** How the banner's strip looks: two open tabs of different persons are told apart at a glance. */
export type BannerPattern = { readonly hue: number; readonly angle: number; readonly width: number }

export const bannerPattern = (personId: string): BannerPattern => {
  const spread = spreadOf(personId)
  return {
    hue: spread % 360,
    angle: [0, 45, 90, 135][(spread >>> 9) % 4] ?? 0,
    width: 4 + ((spread >>> 12) % 5) * 3,
  }
}

const bornText = (banner: CaseData['banner'], language: Language, m: CaseMessages['banner']): string => {
  const day = banner.bornOn ? dateOnly(banner.bornOn, language) : banner.birthYear?.toString()
  const age = banner.age === null ? m.ageUnknown : m.age(banner.age)
  return day ? `${m.born(day)}, ${age}` : age
}

const known = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key

const callNumber = (phone: string): string => `tel:${phone.replaceAll(/[^0-9+]/g, '')}`

const factsOf = (banner: CaseData['banner'], language: Language, m: CaseMessages): BannerFact[] => [
  {
    term: m.banner.phone,
    value: banner.phone ?? m.banner.noPhone,
    ...(banner.phone ? { call: callNumber(banner.phone) } : {}),
  },
  ...(banner.municipality && !banner.placeProtected
    ? [{ term: m.banner.municipality, value: banner.municipality[language] }]
    : []),
  { term: m.banner.language, value: m.language[banner.language] },
  { term: m.banner.interpreter, value: banner.interpreter ?? m.banner.noInterpreter },
  ...(banner.replyBy ? [{ term: m.banner.reply, value: known(m.replyBy, banner.replyBy) }] : []),
]

/** Whose case this is, in words: the guard against writing into the wrong person's case. */
export const bannerView = (
  data: Pick<CaseData, 'banner' | 'contacts'>,
  language: Language,
  m: CaseMessages,
): BannerView => {
  const { banner } = data
  const onBehalfOf = data.contacts.find(contact => contact.onBehalfOf !== null)?.onBehalfOf ?? null
  return {
    name: banner.name,
    initials: banner.initials,
    born: bornText(banner, language, m.banner),
    identified: banner.identified,
    identity: banner.identified ? m.banner.identified : m.banner.notIdentified,
    protected: banner.placeProtected ? m.banner.protected : null,
    onBehalf: onBehalfOf === null ? null : m.banner.onBehalf(onBehalfOf),
    facts: factsOf(banner, language, m),
    pattern: bannerPattern(banner.personId),
  }
}
