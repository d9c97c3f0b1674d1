export const languages = ['fi', 'sv', 'en'] as const

/** The three languages every text for people is kept in. */
export type Language = (typeof languages)[number]
