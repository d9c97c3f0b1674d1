/** A county's own people as its file tells them: who works here, as what, where and with which rights. */
import { z } from 'zod'
import { type County, county } from './county.ts'
import { staffRoles } from './county-data.ts'
import { language, name, some } from './field-data.ts'
import { type CountyProblem, type Path, readCountyFile } from './read-county-file.ts'

const person = z
  .strictObject({
    /** As the sign-in provider knows her (OpenID Connect `sub`). Case matters. */
    subject: z.string().trim().min(1, { error: 'is empty; write the provider’s identifier' }).max(255),
    name: z.string().trim().min(3),
    profession: name,
    roles: some(z.enum(staffRoles)),
    unitIds: z.array(name).readonly().default([]),
    language,
    /** False: she no longer works here and can't sign in; what she did stays in her name. */
    active: z.boolean().default(true),
  })
  .readonly()
const staffFile = z.strictObject({ professionals: some(person) })

export type StaffRow = z.output<typeof person>

export type StaffReading =
  | { readonly ok: true; readonly people: readonly StaffRow[] }
  | { readonly ok: false; readonly problems: readonly CountyProblem[] }

type Complaint = { readonly path: Path; readonly what: string }

const unknown = (
  value: string,
  known: readonly string[],
  what: string,
  where: string,
  path: Path,
): readonly Complaint[] =>
  known.includes(value)
    ? []
    : [{ path, what: `${what} '${value}' is not in ${where}; write one of ${known.join(', ')}` }]

/** Roles that see people, and so need a unit to see them at. */
const needsUnit = ({ roles, active }: StaffRow): boolean =>
  active && roles.some(role => role === 'professional' || role === 'supervisor')

const complaintsOf = (people: readonly StaffRow[], of: County): readonly Complaint[] => {
  const subjects = people.map(each => each.subject)
  const professions = of.professions.map(each => each.id)
  const units = of.units.map(each => each.id)
  return people.flatMap((each, at) => {
    const path: Path = ['professionals', at]
    const again = subjects.indexOf(each.subject) !== at
    return [
      ...(again
        ? [
            {
              path: [...path, 'subject'],
              what: `subject '${each.subject}' is already taken; write each person once`,
            },
          ]
        : []),
      ...unknown(each.profession, professions, 'profession', 'professions.yaml', [...path, 'profession']),
      ...each.unitIds.flatMap((id, place) =>
        unknown(id, units, 'unit', 'units.yaml', [...path, 'unitIds', place]),
      ),
      ...(needsUnit(each) && each.unitIds.length === 0
        ? [{ path, what: 'unitIds is empty; name the units where she works, or give her another role' }]
        : []),
    ]
  })
}

/** Reads the file. Every problem names the line, what is wrong and what to write instead. */
export const readStaffFile = (file: string, of: County = county()): StaffReading => {
  const reading = readCountyFile(file, file, staffFile)
  if (reading.data === undefined) return { ok: false, problems: reading.problems }
  const people = reading.data.professionals
  const problems = complaintsOf(people, of).map(({ path, what }) => ({
    file,
    line: reading.source.lineOf(path),
    what,
  }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, people }
}
