/** The demonstration provider's keys: made once for a data folder, and kept there for its owner's eyes only. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const keysSchema = z.object({
  signing: z.looseObject({ kty: z.literal('EC') }),
  cookie: z.string(),
  clientSecret: z.string(),
})
export type DemoKeys = z.output<typeof keysSchema>

const newKeys = (): DemoKeys => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return keysSchema.parse({
    signing: { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'demo' },
    cookie: randomBytes(32).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
  })
}

export const readDemoKeys = (dataFolder: string): DemoKeys => {
  const file = path.join(dataFolder, 'demo-identity.json')
  if (existsSync(file)) return keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const keys = newKeys()
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
  return keys
}
