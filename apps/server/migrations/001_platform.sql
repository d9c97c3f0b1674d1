-- What every module stands on: who did what, who is signed in, what was already answered, what happened.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create schema platform;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function platform.refuse_change is 'Trigger of append-only tables: a row, once written, stays as it is.';

create table platform.setting (
  key text primary key,
  value jsonb not null
);
comment on table platform.setting is 'Facts about this instance itself, such as which data set it was filled from.';

create table platform.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  route text not null,
  actor_kind text not null check (actor_kind in ('professional', 'resident', 'keyHolder', 'anonymous', 'system')),
  actor_id text,
  actor_name text,
  actor_title text,
  purpose text,
  subject_ids uuid[] not null default '{}',
  object_id uuid,
  outcome text not null
);
comment on table platform.audit_entry is 'The use log: every read and change of a person''s data, written in the transaction that did it (703/2023 10 §).';
comment on column platform.audit_entry.subject_ids is 'The persons whose data was used.';
comment on column platform.audit_entry.outcome is '''done'', or the code of the refusal.';
create index audit_entry_subject on platform.audit_entry using gin (subject_ids);
create index audit_entry_actor on platform.audit_entry (actor_id, at desc) where actor_id is not null;
create trigger audit_entry_append_only before update or delete on platform.audit_entry
  for each row execute function platform.refuse_change();

create table platform.session (
  key_hash bytea primary key,
  actor jsonb not null,
  csrf_key text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  provider_session text
);
comment on table platform.session is 'Who is signed in. The browser holds a random key; only its hash is here, so a copy of the table opens nothing.';
create index session_expiry on platform.session (expires_at);

create table platform.command (
  key uuid not null,
  actor text not null,
  route text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (key, actor, route)
) with (fillfactor = 50);
-- Each row is written when the command is taken and again when it is answered: with room left on its page the second
-- writing touches no index.
comment on table platform.command is 'Answers already given: the same command sent again gets the same answer and changes nothing.';
comment on column platform.command.key is 'A hash of the command''s key.';
comment on column platform.command.answer is 'Sealed with the command''s key, base64: the table alone opens nothing.';
create index command_at on platform.command (at);

create table platform.event (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  at timestamptz not null,
  about uuid[]
);
comment on column platform.event.about is 'What changed, for those who keep running figures of it; null where anything of the topic may have.';
comment on table platform.event is 'Which live topics changed. Followers read rows whose transaction is older than every running one, never by the highest id seen, since ids commit out of order.';
create index event_xid on platform.event (xid, id);

create table platform.provider_record (
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  expires_at timestamptz,
  primary key (kind, id)
);
comment on table platform.provider_record is 'State of the embedded sign-in provider of the demonstration. Empty where a county''s own provider is used.';
create index provider_record_grant on platform.provider_record (grant_id);
create index provider_record_uid on platform.provider_record (kind, uid);
