/** Is the board what the tables hold? Counted plainly, by no query of the program's own. */
import { type Ground, professionalHeaders } from './ground.ts'

type Counts = {
  readonly waiting: number
  readonly lateByLaw: number
  readonly contactsReceived: number
  readonly contactsOpen: number
}

const recountSql = `
  select
    (select count(*)::int from queue.entry where kind = 'wait' and state <> 'ended') as "waiting",
    (select count(*)::int from queue.entry e where kind = 'wait' and state <> 'ended' and (
      select min(d.due_on) from queue.due_decision d
      where d.entry_id = e.id and d.family = 'law' and d.explanation #>> '{inputs,settledBy}' is null
        and not exists (select from queue.due_decision newer where newer.entry_id = d.entry_id
          and newer.family = 'law' and newer.rule = d.rule and newer.id > d.id)
      ) < (now() at time zone 'Europe/Helsinki')::date) as "lateByLaw",
    (select count(*)::int from contact.contact
      where (received_at at time zone 'Europe/Helsinki')::date = (now() at time zone 'Europe/Helsinki')::date)
      as "contactsReceived",
    (select count(*)::int from queue.entry where kind = 'contact' and state <> 'ended') as "contactsOpen"`

const recount = async ({ pool }: Ground): Promise<Counts> => {
  const { rows } = await pool.query<Counts>(recountSql)
  const [counts] = rows
  if (counts === undefined) throw new Error('Nothing was recounted')
  return counts
}

type Board = {
  readonly totals: Pick<Counts, 'waiting' | 'lateByLaw'>
  readonly today: Pick<Counts, 'contactsReceived' | 'contactsOpen'>
}

const readBoard = async (ground: Ground): Promise<Counts> => {
  const answer = await fetch(`${ground.origin}/api/board`, { headers: professionalHeaders(ground) })
  if (!answer.ok) throw new Error(`The board could not be read: ${answer.status}`)
  // The contract's own shape; what is missing would show as a difference.
  const { totals, today } = (await answer.json()) as Board
  return { ...totals, ...today }
}

/**
 * Counts before and after the board was read: where nothing came between, the board must say the same; where contacts
 * came meanwhile, it must lie between the two, for it was read between them and contacts only come.
 */
export const isAsRecounted = async (ground: Ground): Promise<boolean> => {
  const before = await recount(ground)
  const board = await readBoard(ground)
  const after = await recount(ground)
  const names = ['waiting', 'lateByLaw', 'contactsReceived', 'contactsOpen'] as const
  return names.every(name => before[name] <= board[name] && board[name] <= after[name])
}
