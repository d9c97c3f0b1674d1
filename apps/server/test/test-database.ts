import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

const template = 'yhdella_template'

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> }

const administer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** PostgreSQL clones a template only while nobody else does. */
const cloned = async (name: string): Promise<void> => {
  for (let tries = 0; ; tries++) {
    try {
      await administer(`create database ${name} template ${template}`)
      return
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === '55006'
      if (!inUse || tries > 50) throw error
    }
  }
}

/** A migrated database of one's own; drop it when done. */
export const makeTestDatabase = async (): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await cloned(name)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) }
}
