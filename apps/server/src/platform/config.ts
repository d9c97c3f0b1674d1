/** The environment, read once. Nothing else in the program reads it. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type Instant, instant } from '@yhdella/kernel'
import { z } from 'zod'

export const projectFolder = path.resolve(import.meta.dirname, '../../../..')
const countiesFolder = path.join(projectFolder, 'counties')

export type Identity =
  | { readonly kind: 'demo' }
  | {
      readonly kind: 'provider'
      readonly issuer: string
      readonly clientId: string
      readonly clientSecret: string
    }

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** Where the embedded database keeps every change, for going back to any instant; undefined keeps none. */
  readonly archiveFolder: string | undefined
  readonly county: string
  readonly countyFolder: string
  /** Undefined: the embedded database of the data folder. */
  readonly databaseUrl: string | undefined
  readonly mode: 'demo' | 'production'
  /** Where the instance's clock starts; undefined is real time. */
  readonly clockStart: Instant | undefined
  readonly origin: string
  readonly identity: Identity
  readonly logLevel: LogLevel
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

const isMoment = (text: string): boolean => {
  try {
    return instant(text).length > 0
  } catch {
    return false
  }
}

/** Folders that an instance can serve; another county's folder may hold its programmes alone. */
const counties = (): string[] =>
  (existsSync(countiesFolder) ? readdirSync(countiesFolder).sort() : []).filter(name =>
    existsSync(path.join(countiesFolder, name, 'county.yaml')),
  )

const variables = z.object({
  PORT: z
    .string()
    .default('8080')
    .refine(text => /^\d{1,5}$/.test(text) && +text > 0 && +text < 65_536, {
      error: 'PORT: write a number from 1 to 65535, such as 8080.',
    }),
  YHDELLA_HOST: z
    .string()
    .default('127.0.0.1')
    .refine(text => /^[A-Za-z0-9.:-]+$/.test(text), {
      error: 'YHDELLA_HOST: write the address to listen on, such as 127.0.0.1, or 0.0.0.0 for every network.',
    }),
  YHDELLA_DATA: z
    .string()
    .min(1, { error: 'YHDELLA_DATA: write a folder, such as .data, or leave it out.' })
    .default('.data'),
  YHDELLA_ARCHIVE: z.string().optional(),
  YHDELLA_COUNTY: z
    .string()
    .default('kainuu')
    .refine(name => counties().includes(name), {
      error: () => `YHDELLA_COUNTY: write the name of a folder in counties/: ${counties().join(', ')}.`,
    }),
  DATABASE_URL: z
    .string()
    .refine(text => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error:
        'DATABASE_URL: write postgres://user:password@host:port/database, or leave it out for the embedded database.',
    })
    .optional(),
  YHDELLA_MODE: z
    .enum(['demo', 'production'], { error: 'YHDELLA_MODE: write demo or production.' })
    .default('demo'),
  YHDELLA_CLOCK: z
    .string()
    .refine(isMoment, {
      error: 'YHDELLA_CLOCK: write a moment such as 2026-11-23T06:00:00Z, or leave it out for the real time.',
    })
    .optional(),
  YHDELLA_ORIGIN: z
    .string()
    .refine(isOrigin, {
      error: 'YHDELLA_ORIGIN: write the public address without a path, such as https://yhdella.example.',
    })
    .optional(),
  YHDELLA_OIDC_ISSUER: z
    .string()
    .refine(text => URL.canParse(text), {
      error: 'YHDELLA_OIDC_ISSUER: write the address of the sign-in provider, such as https://id.example.',
    })
    .optional(),
  YHDELLA_OIDC_CLIENT_ID: z
    .string()
    .min(1, { error: 'YHDELLA_OIDC_CLIENT_ID: write the name that the sign-in provider knows this by.' })
    .optional(),
  YHDELLA_OIDC_CLIENT_SECRET: z
    .string()
    .min(1, { error: 'YHDELLA_OIDC_CLIENT_SECRET: write the secret agreed with the sign-in provider.' })
    .optional(),
  YHDELLA_LOG: z
    .enum(logLevels, { error: `YHDELLA_LOG: write one of ${logLevels.join(', ')}.` })
    .default('info'),
})
type Variables = z.output<typeof variables>

/** Read by the test harness only; named here so that the guard against misspelling lets them pass. */
const testVariables = [
  'YHDELLA_TEST_POSTGRES_HOME',
  'YHDELLA_TEST_BODIES',
  'YHDELLA_TEST_PLANTED',
  'YHDELLA_TEST_MODEL_RUNS',
]

const misspelt = (environment: NodeJS.ProcessEnv): string[] =>
  Object.keys(environment)
    .filter(name => name.startsWith('YHDELLA_'))
    .filter(name => !(name in variables.shape) && !testVariables.includes(name))
    .map(
      name => `${name}: there is no such setting. Write one of ${Object.keys(variables.shape).join(', ')}.`,
    )

const identityOf = (read: Variables): Identity | string => {
  const { YHDELLA_OIDC_ISSUER, YHDELLA_OIDC_CLIENT_ID, YHDELLA_OIDC_CLIENT_SECRET } = read
  if (YHDELLA_OIDC_ISSUER && YHDELLA_OIDC_CLIENT_ID && YHDELLA_OIDC_CLIENT_SECRET)
    return {
      kind: 'provider',
      issuer: YHDELLA_OIDC_ISSUER,
      clientId: YHDELLA_OIDC_CLIENT_ID,
      clientSecret: YHDELLA_OIDC_CLIENT_SECRET,
    }
  if (YHDELLA_OIDC_ISSUER || YHDELLA_OIDC_CLIENT_ID || YHDELLA_OIDC_CLIENT_SECRET)
    return 'YHDELLA_OIDC_ISSUER, YHDELLA_OIDC_CLIENT_ID, YHDELLA_OIDC_CLIENT_SECRET: write all three, or none.'
  if (read.YHDELLA_MODE === 'production')
    return 'YHDELLA_MODE is production: write YHDELLA_OIDC_ISSUER, YHDELLA_OIDC_CLIENT_ID and YHDELLA_OIDC_CLIENT_SECRET. The demonstration sign-in with invented people serves only YHDELLA_MODE=demo.'
  return { kind: 'demo' }
}

const productionMends = (read: Variables): string[] => {
  if (read.YHDELLA_MODE !== 'production') return []
  const mends: string[] = []
  if (read.YHDELLA_CLOCK) mends.push('YHDELLA_CLOCK: leave it out, since production runs on the real time.')
  if (!read.YHDELLA_ORIGIN?.startsWith('https://'))
    mends.push('YHDELLA_ORIGIN: write the public https address, such as https://yhdella.example.')
  if (read.YHDELLA_OIDC_ISSUER?.startsWith('http:'))
    mends.push('YHDELLA_OIDC_ISSUER: write an https address; production speaks with no provider in the open.')
  return mends
}

const archiveMends = (read: Variables): string[] =>
  read.YHDELLA_ARCHIVE !== undefined && read.DATABASE_URL !== undefined
    ? [
        'YHDELLA_ARCHIVE: leave it out beside DATABASE_URL; set archive_mode and archive_command on that database itself.',
      ]
    : []

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly sentences: readonly string[] }

/** Gives the settings, or for each wrong variable a sentence that says what to write instead. */
export const readConfig = (environment: NodeJS.ProcessEnv): ConfigReading => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const typos = misspelt(set)
  const reading = variables.safeParse(set)
  if (!reading.success)
    return { ok: false, sentences: [...typos, ...reading.error.issues.map(issue => issue.message)] }
  const read = reading.data
  const identity = identityOf(read)
  const mends = [...typos, ...productionMends(read), ...archiveMends(read)]
  if (typeof identity === 'string') return { ok: false, sentences: [...mends, identity] }
  if (mends.length > 0) return { ok: false, sentences: mends }
  return { ok: true, config: configOf(read, identity) }
}

const configOf = (read: Variables, identity: Identity): Config => ({
  port: Number(read.PORT),
  host: read.YHDELLA_HOST,
  dataFolder: path.resolve(projectFolder, read.YHDELLA_DATA),
  archiveFolder:
    read.YHDELLA_ARCHIVE === undefined ? undefined : path.resolve(projectFolder, read.YHDELLA_ARCHIVE),
  county: read.YHDELLA_COUNTY,
  countyFolder: path.join(countiesFolder, read.YHDELLA_COUNTY),
  databaseUrl: read.DATABASE_URL,
  mode: read.YHDELLA_MODE,
  clockStart: read.YHDELLA_CLOCK === undefined ? undefined : instant(read.YHDELLA_CLOCK),
  origin: read.YHDELLA_ORIGIN ?? `http://127.0.0.1:${read.PORT}`,
  identity,
  logLevel: read.YHDELLA_LOG,
})
