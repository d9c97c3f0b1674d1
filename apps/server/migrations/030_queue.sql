create schema queue;

create table queue.entry (
  id uuid primary key,
  kind text not null check (kind in ('contact', 'wait')),
  case_id uuid not null,
  person_id uuid not null references resident.person,
  service_id text not null,
  service_class text not null,
  unit_id text not null,
  municipality_code text,
  urgency smallint check (urgency between 1 and 5),
  red_flag boolean not null default false,
  summary text not null,
  channel text not null,
  language text not null,
  reply_by text not null,
  state text not null check (state in ('waiting', 'taken', 'ended')),
  taken_by uuid references organisation.professional,
  lease_until timestamptz,
  asked_at timestamptz,
  booked_at timestamptz,
  opened_at timestamptz not null,
  start_on date not null,
  ended_at timestamptz,
  disposition text,
  due_at timestamptz,
  due_family text,
  check ((state = 'ended') = (ended_at is not null)),
  check ((state = 'ended') = (disposition is not null)),
  check ((state = 'taken') = (taken_by is not null)),
  check ((taken_by is null) = (lease_until is null)),
  check (ended_at is null or ended_at >= opened_at)
);
comment on table queue.entry is 'One thing that waits: a contact to be assessed, or a person waiting for a service. Ended rows stay; every index of the daily work covers open rows only, so nothing slows down with the years.';
comment on column queue.entry.municipality_code is 'The resident''s municipality as it was told; null where it is protected.';
comment on column queue.entry.start_on is 'The day from which the wait is counted; with the rule it gives the due day.';
comment on column queue.entry.due_at is 'The nearest due of the clocks that run, from the newest due decisions: the order of the work list.';
comment on column queue.entry.booked_at is 'Start of the booked time, if any.';
-- What has no due comes last, and a page of the list continues from (due, id): null could not be compared.
create index entry_work on queue.entry (coalesce(due_at, 'infinity'), (not red_flag), id) where state <> 'ended';
create index entry_of_unit on queue.entry (unit_id, coalesce(due_at, 'infinity'), (not red_flag), id) where state <> 'ended';
create index entry_taken on queue.entry (taken_by) where state = 'taken';
create index entry_open_wait on queue.entry (municipality_code, service_id, start_on) where kind = 'wait' and state <> 'ended';
create index entry_of_case on queue.entry (case_id);
create index entry_of_person on queue.entry (person_id) where state <> 'ended';
create index entry_while_waiting on queue.entry using gist (tstzrange(opened_at, ended_at)) where kind = 'wait';
create index entry_wait_day on queue.entry (opened_at) where kind = 'wait';
create index entry_contact_day on queue.entry (opened_at) where kind = 'contact';

create table queue.entry_event (
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  entry_id uuid not null references queue.entry,
  at timestamptz not null,
  kind text not null,
  by_id uuid,
  reason text,
  detail jsonb
);
comment on table queue.entry_event is 'All that happened to an entry, in order. The entry row is its sum.';
-- An event is always looked for by its entry: there is no index of the ids alone.
create unique index entry_event_of_entry on queue.entry_event (entry_id, id);
create index entry_event_by on queue.entry_event (entry_id, by_id) where by_id is not null;
create trigger entry_event_append_only before update or delete on queue.entry_event
  for each row execute function platform.refuse_change();

create table queue.due_decision (
  id bigint generated always as identity,
  entry_id uuid not null references queue.entry,
  family text not null check (family in ('law', 'target', 'promise')),
  rule text not null,
  start_on date not null,
  due_on date,
  due_at timestamptz,
  explanation jsonb not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  settled boolean not null generated always as ((explanation #>> '{inputs,settledBy}') is not null) stored
);
comment on column queue.due_decision.explanation is 'inputs: the facts that it was counted from, of which the sentence is told when it is read; sentence: in each language, only where another rule was put in its place.';
comment on column queue.due_decision.settled is 'Its end had come already when it was decided, such as the assessment of a wait: it is late no more.';
comment on table queue.due_decision is 'A due date is decided and recorded, never recalculated: the newest row of an entry, family and rule is in force, and the older ones say what was promised before.';
-- With what a board counts from, so that it reads the index only and not the long explanations beside it.
create unique index due_decision_of_entry on queue.due_decision (entry_id, family, rule, id) include (due_on, decided_at, settled);
create trigger due_decision_append_only before update or delete on queue.due_decision
  for each row execute function platform.refuse_change();

create view queue.published_wait as
  select id, service_id, service_class, unit_id, municipality_code, start_on, state, opened_at, ended_at, disposition,
    case_id
  from queue.entry where kind = 'wait';
comment on view queue.published_wait is 'What other modules may read of waits: no person, no words.';
create view queue.published_contact_entry as
  select id, state, opened_at, ended_at, case_id from queue.entry where kind = 'contact';
comment on view queue.published_contact_entry is 'What other modules may read of contacts that are or were to be assessed: times only.';
create view queue.published_due as
  select d.entry_id, d.family, d.rule, d.due_on, d.due_at, d.decided_at, d.id, d.settled
  from queue.due_decision d;
comment on view queue.published_due is 'Every due decision, for boards of any past day.';
