create schema organisation;

create table organisation.professional (
  id uuid primary key,
  subject text not null unique,
  name text not null,
  profession text not null,
  title jsonb not null,
  roles text[] not null,
  unit_ids text[] not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  active boolean not null default true
);
comment on table organisation.professional is 'People who work here, as the county''s sign-in provider knows them. Units, services and professions themselves are the county''s data files.';
comment on column organisation.professional.subject is 'The provider''s own identifier of the person (OpenID Connect sub).';
comment on column organisation.professional.title is 'How residents and colleagues see the profession, in fi, sv and en.';

create view organisation.published_professional as
  select id, name, title, profession, unit_ids, active from organisation.professional;
comment on view organisation.published_professional is 'What other modules may read of the people who work here.';
