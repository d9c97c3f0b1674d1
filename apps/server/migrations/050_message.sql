create schema message;

create table message.message (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null references resident.person,
  from_resident boolean not null,
  author_id uuid,
  author text not null,
  body text not null,
  language text not null,
  asks boolean not null default false,
  written_at timestamptz not null,
  visible_at timestamptz not null,
  retracted_at timestamptz,
  read_at timestamptz,
  check (from_resident = (author_id is null))
);
comment on table message.message is 'The thread of a matter. A professional''s message is held for some seconds, so that it can be taken back; after visible_at it is the resident''s.';
create index message_of_case on message.message (case_id, written_at);
