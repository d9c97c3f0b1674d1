create schema resident;

create table resident.person (
  id uuid primary key,
  subject text unique,
  family_name text not null,
  given_names text not null,
  born_on date,
  birth_year integer,
  phone text,
  phone_digits text generated always as (right(regexp_replace(phone, '[^0-9]', '', 'g'), 9)) stored,
  language text not null default 'fi' check (language in ('fi', 'sv', 'en')),
  interpreter text,
  municipality_code text,
  place_protected boolean not null default false,
  created_at timestamptz not null,
  check (subject is null or born_on is not null)
);
comment on table resident.person is 'A person who has contacted us. Without a subject nobody has identified her: the name and phone are as she told them.';
comment on column resident.person.subject is 'The identification service''s identifier; null where not identified.';
comment on column resident.person.place_protected is 'Non-disclosure for personal safety: covers home municipality, address and unit; see ProtectedPlace.';
comment on column resident.person.phone_digits is 'The last nine digits, to find the same caller whatever the spelling.';
create index person_phone on resident.person (phone_digits, birth_year) where phone_digits is not null;
create index person_name on resident.person using gin ((lower(family_name || ' ' || given_names)) gin_trgm_ops);

create table resident.matter_key (
  key_hash bytea primary key,
  person_id uuid not null references resident.person,
  case_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table resident.matter_key is 'Keys that open one matter''s page without signing in. Only the hash is kept.';
create index matter_key_case on resident.matter_key (case_id);

create view resident.published_name as
  select id as person_id, lower(family_name || ' ' || given_names) as name from resident.person;
comment on view resident.published_name is 'For finding a person among those that wait, by name; the trigram index serves it.';

create view resident.published_protected as
  select id as person_id from resident.person where place_protected;
comment on view resident.published_protected is 'Persons whose place is not to be told: no list may be narrowed by it.';
