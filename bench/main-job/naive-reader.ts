/**
 * The read as a hurried programmer would write it: one query a request, no session, no permission, no use log, no
 * explanation in words. What the audited read is measured beside; started by case-read.ts with the database's address.
 */
import { createServer } from 'node:http'
import pg from 'pg'

const [url] = process.argv.slice(2)
// As many connections as the program's own pool.
const pool = new pg.Pool({ connectionString: url, max: 10 })

const text = `
  select to_jsonb(matter) as matter, to_jsonb(person) as person,
    (select jsonb_agg(to_jsonb(s) order by s.received_at) from "case".statement s where s.case_id = matter.id) as statements,
    (select jsonb_agg(to_jsonb(e)) from queue.entry e where e.case_id = matter.id) as entries,
    (select jsonb_agg(to_jsonb(d)) from queue.due_decision d join queue.entry e on e.id = d.entry_id
      where e.case_id = matter.id) as decisions,
    (select jsonb_agg(to_jsonb(v) order by v.id) from queue.entry_event v join queue.entry e on e.id = v.entry_id
      where e.case_id = matter.id) as happenings,
    (select jsonb_agg(to_jsonb(v) order by v.id) from "case".event v where v.case_id = matter.id) as course,
    (select jsonb_agg(to_jsonb(m) order by m.written_at) from message.message m where m.case_id = matter.id) as messages,
    (select jsonb_agg(to_jsonb(o)) from "case".matter o
      where o.person_id = matter.person_id and o.closed_at is null and o.id <> matter.id) as others
  from "case".matter as matter join resident.person as person on person.id = matter.person_id
  where matter.id = $1`

const server = createServer((request, response) => {
  const values = [request.url?.slice(1)]
  pool.query({ name: 'matter', text, values }).then(
    ({ rows }) => {
      const body = JSON.stringify(rows[0])
      response.writeHead(rows.length === 1 ? 200 : 404, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body ?? ''),
      })
      response.end(body)
    },
    () => {
      response.writeHead(500, { 'content-length': 0 })
      response.end()
    },
  )
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.(address.port)
})
