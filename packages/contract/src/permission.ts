/** What a route asks of its caller. A new permission is given to roles here, in one table. */
export const permissions = [
  'anyone',
  'keyHolder',
  'signedIn',
  'work.list',
  'work.take',
  'case.read',
  'case.triage',
  'case.message',
  'contact.onBehalf',
  'appointment.book',
  'visit.record',
  'board.read',
  'board.smallCells',
  'plan.keep',
  'plan.carryOut',
  'absence.record',
  'audit.review',
  'programme.read',
  'programme.lead',
  'programme.import',
  'package.edit',
  'money.edit',
  'report.read',
] as const
export type Permission = (typeof permissions)[number]

export const roles = [
  'resident',
  'professional',
  'supervisor',
  'leader',
  'auditor',
  'programmeLead',
  'packageOwner',
  'programmeFinance',
  'steeringMember',
] as const
export type Role = (typeof roles)[number]

const casework = [
  'signedIn',
  'work.list',
  'work.take',
  'case.read',
  'case.triage',
  'case.message',
  'contact.onBehalf',
  'appointment.book',
  'visit.record',
] as const satisfies readonly Permission[]

/**
 * Leaders read figures, never a client's matter: management is no ground for reading client data
 * (decree 457/2024 24 §). Whoever steers a queue inside the county sees its small counts too; what others see,
 * as on a wall, hides them. The programme office's people see figures and never a client's matter; which programme
 * or package is theirs is asked at each command. A steering-group member reads what was frozen for her, nothing else.
 */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  resident: ['signedIn'],
  professional: casework,
  supervisor: [...casework, 'board.read', 'board.smallCells', 'plan.keep', 'plan.carryOut', 'absence.record'],
  leader: ['signedIn', 'board.read', 'board.smallCells', 'plan.keep', 'programme.read', 'report.read'],
  auditor: ['signedIn', 'audit.review'],
  programmeLead: [
    'signedIn',
    'programme.read',
    'programme.lead',
    'programme.import',
    'package.edit',
    'report.read',
  ],
  packageOwner: ['signedIn', 'programme.read', 'package.edit', 'report.read'],
  programmeFinance: ['signedIn', 'programme.read', 'programme.import', 'money.edit', 'report.read'],
  steeringMember: ['signedIn', 'report.read'],
}

/** `anyone` and `keyHolder` ask for no role: the second is proved by an unguessable key in the input. */
export const permits = (held: readonly Role[], permission: Permission): boolean =>
  permission === 'anyone' ||
  permission === 'keyHolder' ||
  held.some(role => permissionsOf[role].includes(permission))
