/** Where the pages of a matter's times stand. */
export const matterAddress = (statusKey: string): string => `/matter/${statusKey}`

export const timesAddress = (statusKey: string, entryId: string, bookingId?: string): string => {
  const query = new URLSearchParams({ entry: entryId, ...(bookingId && { booking: bookingId }) })
  return `${matterAddress(statusKey)}/times?${query}`
}

export const bookingAddress = (statusKey: string, bookingId: string): string =>
  `${matterAddress(statusKey)}/booking/${bookingId}`

export const cancelAddress = (statusKey: string, bookingId: string): string =>
  `${bookingAddress(statusKey, bookingId)}/cancel`

export const calendarAddress = (statusKey: string, bookingId: string): string =>
  `${bookingAddress(statusKey, bookingId)}/calendar.ics`
