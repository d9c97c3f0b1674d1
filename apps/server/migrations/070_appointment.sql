create schema appointment;

create table appointment.slot (
  id uuid primary key,
  professional_id uuid not null references organisation.professional,
  profession text not null,
  unit_id text not null,
  service_ids text[] not null,
  modes text[] not null check (cardinality(modes) > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  withdrawn_at timestamptz,
  check (ends_at > starts_at),
  exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);
comment on table appointment.slot is 'One bookable time of one professional, at one unit, for the services she is competent in.';
create index slot_start on appointment.slot (starts_at) where withdrawn_at is null;
create index slot_of_unit on appointment.slot (unit_id, starts_at) where withdrawn_at is null;

create table appointment.booking (
  id uuid primary key,
  slot_id uuid not null references appointment.slot,
  professional_id uuid not null references organisation.professional,
  entry_id uuid not null references queue.entry,
  case_id uuid not null,
  person_id uuid not null references resident.person,
  mode text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('booked', 'cancelled', 'moved', 'kept', 'noShow')),
  booked_by text not null check (booked_by in ('resident', 'professional')),
  booked_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  check ((state = 'booked') = (ended_at is null)),
  exclude using gist (slot_id with =) where (state in ('booked', 'kept', 'noShow')),
  exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('booked', 'kept', 'noShow')),
  exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked'),
  exclude using gist (entry_id with =) where (state = 'booked')
);
comment on table appointment.booking is 'A time given to a person. The exclusion constraints are what keeps two from getting the same time, whatever the program does.';
create index booking_of_case on appointment.booking (case_id);
create index booking_of_entry on appointment.booking (entry_id);

create table appointment.visit (
  id uuid primary key,
  entry_id uuid not null references queue.entry,
  booking_id uuid unique references appointment.booking,
  case_id uuid not null,
  person_id uuid not null references resident.person,
  service_id text not null,
  mode text not null check (mode in ('onSite', 'phone', 'video', 'message')),
  at timestamptz not null,
  by_id uuid not null references organisation.professional,
  note text
);
comment on table appointment.visit is 'A care event that took place, on site or remotely: what ends a wait.';
create index visit_of_case on appointment.visit (case_id);
create index visit_at on appointment.visit (at);
create view appointment.published_visit as select id, service_id, mode, at from appointment.visit;
comment on view appointment.published_visit is 'What other modules may read of visits: no person.';
