import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { runningUrl, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'

const base = mkdtempSync(path.join(tmpdir(), 'yhdella-embedded-'))
const folder = path.join(base, 'postgres')
afterAll(() => rmSync(base, { recursive: true, force: true }))

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const launcher = path.resolve(import.meta.dirname, '../src/platform/embedded-postgres.ts')

/** Another program that keeps the database, until it is killed. */
const keeper = async () => {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(launcher)}
    const postgres = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} })
    console.log(postgres.url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', chunk => resolve(String(chunk).trim()))
    child.once('exit', code => reject(new Error(`The keeper ended with ${code}`)))
  })
  return { child, url }
}

test('What was committed is there after the program and its database were killed without a word', async () => {
  const { child, url } = await keeper()
  await ask(url, 'create table kept (n integer)')
  await ask(url, 'insert into kept values (7)')
  child.kill('SIGKILL')
  await pause(50)
  const again = await startEmbeddedPostgres({ folder })
  expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 7 }])
  await again.stop()
})

test('A folder that another program keeps is refused with a sentence, and that program goes on', async () => {
  const { child, url } = await keeper()
  try {
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(
      /in use by another instance.*YHDELLA_DATA/,
    )
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }])
    expect(await ask(runningUrl({ folder }) ?? '', 'select n from kept')).toEqual([{ n: 7 }])
  } finally {
    child.kill('SIGKILL')
  }
})

test('No address is given for a database that does not run', async () => {
  await pause(500)
  expect(runningUrl({ folder })).toBeUndefined()
  expect(runningUrl({ folder: path.join(base, 'nowhere') })).toBeUndefined()
})

test('The database asks for a password', async () => {
  const postgres = await startEmbeddedPostgres({ folder })
  const stranger = new URL(postgres.url)
  stranger.password = 'guessed'
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  await postgres.stop()
})
