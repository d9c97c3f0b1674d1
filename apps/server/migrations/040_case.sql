create schema "case";

create table "case".matter (
  id uuid primary key,
  person_id uuid not null references resident.person,
  municipality_code text,
  summary text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  disposition text,
  merged_into uuid references "case".matter,
  check ((closed_at is null) = (disposition is null)),
  check (merged_into is null or disposition = 'merged')
);
comment on table "case".matter is 'One matter of one person, from the first contact to its end. A person may have several open.';
create index matter_of_person on "case".matter (person_id, opened_at desc);
create index matter_merged on "case".matter (merged_into) where merged_into is not null;

create table "case".statement (
  id uuid primary key,
  case_id uuid not null references "case".matter,
  own_words text not null,
  source text not null check (source in ('web', 'phone', 'desk', 'paper')),
  language text not null check (language in ('fi', 'sv', 'en')),
  received_at timestamptz not null,
  red_flags text[] not null default '{}',
  unfinished boolean not null default false,
  on_behalf_of text
);
comment on table "case".statement is 'What the resident told, in her own words: what the matter is about. Its id is that of the contact which brought it.';
comment on column "case".statement.unfinished is 'Saved because of a red flag; the person has not finished telling, and the words may still grow.';
create index statement_of_case on "case".statement (case_id, received_at);

create table "case".event (
  id bigint generated always as identity,
  case_id uuid not null references "case".matter,
  at timestamptz not null,
  kind text not null,
  by_id uuid,
  by_name text not null,
  text text,
  detail jsonb
);
comment on table "case".event is 'The matter''s course: what was done, by whom. Notes are here too.';
create unique index event_of_case on "case".event (case_id, id);
create trigger event_append_only before update or delete on "case".event
  for each row execute function platform.refuse_change();

create table "case".undo (
  key uuid primary key,
  case_id uuid not null references "case".matter,
  by_id uuid not null,
  step jsonb not null,
  until timestamptz not null,
  used_at timestamptz
);
create index undo_of_case on "case".undo (case_id);
comment on table "case".undo is 'Steps that may still be taken back, and what to put back.';

create table "case".care_relation (
  case_id uuid not null references "case".matter,
  professional_id uuid not null,
  since timestamptz not null,
  ground text not null check (ground in ('received', 'triaged', 'wrote', 'merged', 'booked', 'visited')),
  primary key (case_id, professional_id)
);
comment on table "case".care_relation is 'Who has taken part in a matter, and so may read it afterwards (703/2023 9 §). Who has taken an entry of it to herself is known to the queue.';

create view "case".published_answer as
  select m.id as case_id, min(e.at) as answered_at
  from "case".matter m
  join "case".event e on e.case_id in (m.id, coalesce(m.merged_into, m.id))
  where e.kind in ('answered', 'asked', 'messageSent', 'routed', 'ended', 'closed')
    and e.at >= m.opened_at
    and not exists (
      select 1 from "case".event undone
      where undone.case_id = e.case_id and undone.kind = 'undone'
        and undone.detail ->> 'undoKey' = e.detail ->> 'undoKey')
  group by m.id;
create view "case".published_merged as
  select id as case_id, merged_into as into_id from "case".matter where merged_into is not null;
comment on view "case".published_merged is 'Which matter became a part of which.';
comment on view "case".published_answer is 'When the resident first got an answer: the first step that was not taken back. A merged matter is answered with the one it was merged into.';
