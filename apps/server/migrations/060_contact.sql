create schema contact;

create table contact.draft (
  key_hash bytea primary key,
  own_words text not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  answers jsonb not null default '{}',
  resident_id uuid references resident.person,
  contact_id uuid,
  status_key_sealed bytea,
  red_flags text[] not null default '{}',
  sent_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check ((contact_id is null) = (status_key_sealed is null)),
  check (sent_at is null or contact_id is not null)
) with (fillfactor = 60);
-- Written page by page of the form and once more when it is sent: the room left on its page keeps the indexes still.
comment on table contact.draft is 'What a resident has typed so far. Forgotten a day after it was begun; a red flag makes it a contact at once.';
comment on column contact.draft.answers is 'How she wants the reply, who she says she is, for whom she writes and what she chose at a red flag.';
comment on column contact.draft.resident_id is 'The identified person who took the draft as her own.';
comment on column contact.draft.contact_id is 'The contact that it became: when it was sent, or before that because of a red flag.';
comment on column contact.draft.status_key_sealed is 'The matter''s key, sealed with the draft''s own key, so that sending twice opens the same page.';
comment on column contact.draft.sent_at is 'When the finished form was sent; a contact without it is an unfinished one.';
create index draft_expiry on contact.draft (expires_at);

create table contact.contact (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null references resident.person,
  source text not null check (source in ('web', 'phone', 'desk', 'paper')),
  language text not null,
  own_words text not null,
  reply_by text,
  call_window text,
  summary_by text,
  on_behalf_of text,
  red_flags text[] not null default '{}',
  red_flag_choice text,
  unfinished boolean not null default false,
  received_at timestamptz not null,
  received_by uuid,
  answer_by timestamptz not null,
  check ((source = 'web') = (received_by is null))
);
comment on table contact.contact is 'What a resident told us, once, whatever the channel.';
comment on column contact.contact.unfinished is 'Saved because of a red flag; the person has not finished the form.';
comment on column contact.contact.answer_by is 'The promise that was shown when it was sent.';
create index contact_of_case on contact.contact (case_id);
create index contact_received on contact.contact (received_at);
create view contact.published_contact as
  select c.id, c.source, c.received_at, c.answer_by, (cardinality(c.red_flags) > 0) as red_flag,
    (select a.answered_at from "case".published_answer a where a.case_id = c.case_id) as answered_at,
    c.case_id
  from contact.contact c;
comment on view contact.published_contact is 'What other modules may read of contacts: times, no person, no words.';
