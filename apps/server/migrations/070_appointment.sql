create schema appointment;

create table appointment.slot (
  id uuid primary key,
  professional_id uuid not null references organisation.professional,
  profession text not null,
  unit_id text not null,
  service_ids text[] not null check (cardinality(service_ids) > 0),
  modes text[] not null check (cardinality(modes) > 0 and modes <@ array['onSite', 'phone', 'video', 'message']),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  opened_at timestamptz not null,
  withdrawn_at timestamptz,
  check (ends_at > starts_at),
  constraint slot_of_professional_once
    exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);
comment on table appointment.slot is 'One bookable time of one professional, at one unit, for the services she is competent in.';
comment on column appointment.slot.opened_at is 'When the time was opened for booking: a board of an evening before it does not count it.';
create index slot_start on appointment.slot (starts_at);
create index slot_of_unit on appointment.slot (unit_id, starts_at) where withdrawn_at is null;

create table appointment.booking (
  id uuid primary key,
  slot_id uuid not null references appointment.slot,
  professional_id uuid not null references organisation.professional,
  entry_id uuid not null references queue.entry,
  person_id uuid not null references resident.person,
  service_id text not null,
  mode text not null check (mode in ('onSite', 'phone', 'video', 'message')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('booked', 'cancelled', 'moved', 'kept', 'noShow')),
  booked_by text not null check (booked_by in ('resident', 'professional')),
  booked_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  check ((state = 'booked') = (ended_at is null))
);
comment on table appointment.booking is 'A time given to a person. The constraints below are what keeps two from getting the same time, whatever the program does. Its matter is the one of its entry, also after two matters were merged.';
-- The plain unique ones come first: the loser of a race waits there, before it has written anything that the
-- winner would wait for in turn.
create unique index booking_of_slot_once on appointment.booking (slot_id) where state in ('booked', 'kept', 'noShow');
create unique index booking_of_entry_once on appointment.booking (entry_id) where state = 'booked';
alter table appointment.booking
  add constraint booking_of_professional_once
    exclude using gist (professional_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('booked', 'kept', 'noShow')),
  add constraint booking_of_person_once
    exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked');
create index booking_of_entry on appointment.booking (entry_id, starts_at);
create index booking_of_slot on appointment.booking (slot_id);

create table appointment.free_time (
  service_id text not null,
  unit_id text not null,
  starts_at timestamptz not null,
  slot_id uuid not null references appointment.slot,
  modes text[] not null,
  primary key (slot_id, service_id)
);
comment on table appointment.free_time is 'The slots that nobody has, a row a service, kept by the triggers below: the next free times are read from the index in their order, however many are booked before them.';
create index free_time_of_service on appointment.free_time (service_id, starts_at, slot_id) include (unit_id, modes);
create index free_time_of_unit on appointment.free_time (service_id, unit_id, starts_at, slot_id) include (modes);

create function appointment.offer_slots(slot_ids uuid[]) returns void language sql as $$
  insert into appointment.free_time (service_id, unit_id, starts_at, slot_id, modes)
  select service_id, slot.unit_id, slot.starts_at, slot.id, slot.modes
  from appointment.slot cross join unnest(slot.service_ids) as service_id
  where slot.id = any (slot_ids) and slot.withdrawn_at is null
    and not exists (
      select from appointment.booking
      where slot_id = slot.id and state in ('booked', 'kept', 'noShow'))
  on conflict do nothing
$$;
comment on function appointment.offer_slots is 'Writes the slots that nobody has as free times.';

create function appointment.slots_opened() returns trigger language plpgsql as $$
begin
  perform appointment.offer_slots(array(select id from fresh));
  return null;
end $$;
create trigger slots_opened after insert on appointment.slot
  referencing new table as fresh for each statement execute function appointment.slots_opened();

create function appointment.slots_changed() returns trigger language plpgsql as $$
begin
  delete from appointment.free_time where slot_id in (select id from fresh);
  perform appointment.offer_slots(array(select id from fresh));
  return null;
end $$;
create trigger slots_changed after update on appointment.slot
  referencing new table as fresh for each statement execute function appointment.slots_changed();

create function appointment.bookings_made() returns trigger language plpgsql as $$
begin
  delete from appointment.free_time
  where slot_id in (select slot_id from fresh where state in ('booked', 'kept', 'noShow'));
  return null;
end $$;
create trigger bookings_made after insert on appointment.booking
  referencing new table as fresh for each statement execute function appointment.bookings_made();

create function appointment.bookings_changed() returns trigger language plpgsql as $$
begin
  delete from appointment.free_time
  where slot_id in (select slot_id from fresh where state in ('booked', 'kept', 'noShow'));
  perform appointment.offer_slots(array(select slot_id from fresh where state in ('cancelled', 'moved')));
  return null;
end $$;
create trigger bookings_changed after update on appointment.booking
  referencing new table as fresh for each statement execute function appointment.bookings_changed();

create table appointment.absence (
  id uuid primary key,
  professional_id uuid not null references organisation.professional,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  recorded_by uuid not null references organisation.professional,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  constraint absence_once
    exclude using gist (professional_id with =, daterange(from_on, to_on, '[]') with &&) where (ended_at is null)
);
comment on table appointment.absence is 'Whole days on which a professional sees nobody. Why is not kept: it may be her health.';
comment on column appointment.absence.ended_at is 'When it was called off or found to be a mistake.';
create index absence_ahead on appointment.absence (to_on) where ended_at is null;

create table appointment.visit (
  id uuid primary key,
  entry_id uuid not null references queue.entry,
  booking_id uuid unique references appointment.booking,
  person_id uuid not null references resident.person,
  service_id text not null,
  mode text not null check (mode in ('onSite', 'phone', 'video', 'message')),
  at timestamptz not null,
  by_id uuid not null references organisation.professional,
  recorded_at timestamptz not null,
  note text,
  check (at <= recorded_at)
);
comment on column appointment.visit.at is 'When it took place: the wait ended then.';
comment on column appointment.visit.recorded_at is 'When it was recorded, later than it took place or then.';
comment on table appointment.visit is 'A care event that took place, on site or remotely: what ends a wait.';
create index visit_of_entry on appointment.visit (entry_id);
create index visit_at on appointment.visit (at);

create view appointment.published_visit as select id, service_id, mode, at from appointment.visit;
comment on view appointment.published_visit is 'What other modules may read of visits: no person.';
create view appointment.published_slot as
  select id, service_ids, unit_id, starts_at, opened_at, withdrawn_at from appointment.slot;
comment on view appointment.published_slot is 'What other modules may read of bookable times: nobody''s name.';
create view appointment.published_free_slot as select distinct slot_id, starts_at from appointment.free_time;
comment on view appointment.published_free_slot is 'The times that nobody has, whatever they are offered for.';
create view appointment.published_hold as
  select slot_id, booked_at, ended_at, state in ('booked', 'kept', 'noShow') as stands from appointment.booking;
comment on view appointment.published_hold is 'From when to when each slot was somebody''s: no person.';
