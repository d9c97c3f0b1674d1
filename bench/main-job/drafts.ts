/** Finished drafts, ready to be sent: a contact's own words, how she wants the reply, and who she says she is. */
import { randomBytes } from 'node:crypto'
import type { Ground } from './ground.ts'

/** A line longer than most that residents write; invented. */
export const ownWords =
  'Alaselkä on ollut kipeä kolme viikkoa, ja istuminen on vaikeaa. Särkylääke auttaa vain hetken. Voisinko saada ajan fysioterapeutille, mieluiten iltapäivällä?'

const answers = {
  reply: { by: 'message', phone: null, callWindow: null, language: 'fi', interpreter: null },
  who: { name: 'Testilä, Kuorma', phone: '040 000 0999', birthYear: 1980, municipalityCode: '205' },
  onBehalfOf: null,
  redFlagChoice: null,
}

/** Writes so many drafts in one statement and gives their keys. */
export const prepareDrafts = async ({ pool }: Ground, count: number): Promise<string[]> => {
  const keys = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
  await pool.query(
    `insert into contact.draft (key_hash, own_words, language, answers, created_at, expires_at)
     select sha256(convert_to(key, 'UTF8')), $2, 'fi', $3, now(), now() + interval '1 day'
     from unnest($1::text[]) as drawn (key)`,
    [keys, ownWords, JSON.stringify(answers)],
  )
  return keys
}
