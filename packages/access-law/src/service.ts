/** What the matter is about; it decides which rules can apply. The names are stable. */
export const serviceClasses = [
  'primary-care.general',
  'primary-care.other',
  'primary-care.certificate',
  'oral',
  'specialised',
  'specialised.in-primary-care',
  'psychiatry.young',
  'therapy.young',
  'student-health',
  'student-health.yths',
  'social.assessment',
  'social.decision',
  'social.psychosocial-young',
  'child-protection',
  'older-people.service',
  'income-support',
  'income-support.urgent',
] as const

export type ServiceClass = (typeof serviceClasses)[number]

const named: ReadonlySet<string> = new Set(serviceClasses)

export const isServiceClass = (text: string): text is ServiceClass => named.has(text)

/** Facts about the person that a rule asks for. */
export const flags = ['highestCareAllowance', 'disabledPerson', 'specialSupportChild'] as const

export type Flag = (typeof flags)[number]

export const isFlag = (text: string): text is Flag => flags.some(flag => flag === text)
