/** What one transaction announces: each topic once, with all that was told of it. */
import type { Instant } from '@yhdella/kernel'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../schema.generated.ts'
import type { Topic } from './transaction.ts'

export class Announced {
  /** Undefined: anything of the topic may have changed, whatever else is told of it. */
  readonly #topics = new Map<Topic, Set<string> | undefined>()

  get isAny(): boolean {
    return this.#topics.size > 0
  }

  add(topic: Topic, about?: readonly string[]): void {
    const told = this.#topics.get(topic)
    if (about === undefined) this.#topics.set(topic, undefined)
    else if (!this.#topics.has(topic)) this.#topics.set(topic, new Set(about))
    else for (const id of about) told?.add(id)
  }

  /** Writes a row of the event log for each topic, in the transaction that announces them. */
  async write(db: Kysely<DB>, now: Instant): Promise<void> {
    if (!this.isAny) return
    const rows = Array.from(this.#topics, ([topic, about]) => {
      return { topic, about: about === undefined ? null : [...about] }
    })
    await sql`insert into platform.event (topic, at, about)
      select topic, ${now}, about from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as announced (topic text, about uuid[])`.execute(db)
  }
}
