create schema plan;

create table plan.saved_plan (
  id uuid primary key,
  name text not null check (name <> ''),
  version int not null check (version > 0),
  service_id text not null,
  municipality_code text,
  question jsonb not null,
  answer jsonb not null,
  chosen text not null check (chosen in ('nothing', 'tried', 'other', 'goal')),
  per_week int not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  cost_cents bigint not null,
  reason text,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  unique (name, version)
);
comment on table plan.saved_plan is 'Plans of extra times that someone chose: the question and the figures as they were then. Saving under a name again adds a version.';
comment on column plan.saved_plan.municipality_code is 'Null: the whole county''s queue.';
comment on column plan.saved_plan.question is 'As it was asked; asked again it gives the figures of another day.';
comment on column plan.saved_plan.answer is 'What was foretold and compared then. Figures only, no person.';
comment on column plan.saved_plan.chosen is 'Which of the compared scenarios is the plan.';
create index saved_plan_newest on plan.saved_plan (saved_at desc);
create view plan.published_plan as select id, name, version, service_id from plan.saved_plan;
comment on view plan.published_plan is 'What other modules may read of saved plans by a join.';
create trigger saved_plan_append_only before update or delete on plan.saved_plan
  for each row execute function platform.refuse_change();
