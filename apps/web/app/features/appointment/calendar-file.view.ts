/** A booked time as a calendar file (RFC 5545). No service, no profession, no unit: calendars are seen by others. */
export type CalendarEntry = {
  readonly bookingId: string
  readonly startsAt: string
  readonly endsAt: string
  readonly madeAt: string
  readonly summary: string
  readonly description: string
  /** The town only, since a unit's name may tell why one goes there; null where the place is protected. */
  readonly place: string | null
}

/** '20261124T071500Z' */
const utc = (at: string): string => `${new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[,;]/g, found => `\\${found}`)
    .replaceAll('\n', '\\n')

/** Octets that a line may have before it is folded (RFC 5545 3.1). */
const lineOctets = 75

const octets = new TextEncoder()

/** Long lines go on after a space; a character is never cut in two. */
const folded = (line: string): string => {
  const lines = ['']
  for (const character of line) {
    const current = lines.at(-1) ?? ''
    if (octets.encode(current + character).length > lineOctets) lines.push(` ${character}`)
    else lines[lines.length - 1] = current + character
  }
  return lines.join('\r\n')
}

export const calendarFile = (entry: CalendarEntry): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Yhdella//resident//FI',
    'BEGIN:VEVENT',
    `UID:${entry.bookingId}@yhdella`,
    `DTSTAMP:${utc(entry.madeAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    ...(entry.place === null ? [] : [`LOCATION:${escaped(entry.place)}`]),
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
