create schema programme;

create table programme.loaded (
  id bigint generated always as identity primary key,
  programme_id text not null,
  county_id text not null,
  content_hash text not null,
  content jsonb not null,
  loaded_at timestamptz not null,
  unique (programme_id, content_hash)
);
comment on table programme.loaded is 'Each wording of a programme''s files that this instance has seen: what was promised when stays readable after the files have changed.';
create trigger loaded_append_only before update or delete on programme.loaded
  for each row execute function platform.refuse_change();

create table programme.assignment (
  id bigint generated always as identity primary key,
  programme_id text not null,
  work_package_id text,
  professional_id uuid not null,
  task text not null check (task in ('lead', 'packageOwner', 'finance', 'steering')),
  given boolean not null,
  reason text not null,
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  check ((task = 'packageOwner') = (work_package_id is not null))
);
comment on table programme.assignment is 'Whose a programme or a package is. Append-only: the newest row of a person and a task tells whether it is hers.';
create index assignment_of_person on programme.assignment (professional_id, programme_id);
create trigger assignment_append_only before update or delete on programme.assignment
  for each row execute function platform.refuse_change();

create table programme.field_text (
  id bigint generated always as identity primary key,
  programme_id text not null,
  work_package_id text not null,
  field text not null check (field in ('situation', 'achieved', 'remaining')),
  language text not null check (language in ('fi', 'sv', 'en')),
  written text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table programme.field_text is 'What people write of a package, each wording a row; figures stand in it as tokens and are resolved when it is read.';
create index field_text_of_package on programme.field_text (programme_id, work_package_id, field, id);
create trigger field_text_append_only before update or delete on programme.field_text
  for each row execute function platform.refuse_change();

create table programme.light_set (
  id bigint generated always as identity primary key,
  programme_id text not null,
  work_package_id text not null,
  aspect text not null check (aspect in ('schedule', 'money', 'content')),
  state text not null check (state in ('asPlanned', 'deviation', 'notAllGoals')),
  proposed text not null check (proposed in ('asPlanned', 'deviation', 'notAllGoals', 'notSet')),
  reason text not null check (reason <> ''),
  help_wanted boolean not null,
  expires_on date not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table programme.light_set is 'Lights that people have set, with what was proposed then and why they said otherwise. After expires_on the proposal is in force again.';
create index light_set_of_package on programme.light_set (programme_id, work_package_id, id);
create trigger light_set_append_only before update or delete on programme.light_set
  for each row execute function platform.refuse_change();

create table programme.measured (
  id bigint generated always as identity primary key,
  programme_id text not null,
  measure_id text not null,
  version integer not null,
  on_day date not null,
  value double precision,
  n integer check (n >= 0),
  origin text not null check (origin in ('byHand', 'imported')),
  note text,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table programme.measured is 'Values that people record or import. Append-only: the newest row of a day is the value, a null takes an earlier one away.';
comment on column programme.measured.value is 'A share is 0 to 1. Null: what was recorded was wrong and nothing is known of the day.';
create index measured_of_measure on programme.measured (programme_id, measure_id, on_day, id);
create trigger measured_append_only before update or delete on programme.measured
  for each row execute function platform.refuse_change();

create table programme.change (
  id bigint generated always as identity primary key,
  programme_id text not null,
  kind text not null check (kind in ('risk', 'decision', 'output', 'model', 'recommendation')),
  item_id text not null,
  item jsonb not null,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table programme.change is 'What people have added to the register or changed in it: the whole item as it is after the change. The newest row of an item is the item.';
create index change_of_programme on programme.change (programme_id, id);
create trigger change_append_only before update or delete on programme.change
  for each row execute function platform.refuse_change();

create table programme.budget_change (
  id uuid primary key,
  programme_id text not null,
  number integer not null,
  kind text not null check (kind in ('edit', 'paste', 'import', 'months', 'share', 'undo', 'open', 'lock')),
  reason text not null,
  undoes uuid unique references programme.budget_change,
  version integer not null,
  version_name text not null,
  locked_kinds text[] not null,
  as_of date,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (programme_id, number),
  check ((kind = 'undo') = (undoes is not null))
);
comment on table programme.budget_change is 'The change log of the money: one row a command, numbered in its programme. Cells, locks and versions are all told by it.';
comment on column programme.budget_change.undoes is 'The change that this one takes back; unique, so that a change is undone once.';
comment on column programme.budget_change.locked_kinds is 'Which kinds of amounts are closed after this change.';
comment on column programme.budget_change.as_of is 'The day whose actual figures these are, where the change tells one.';
create trigger budget_change_append_only before update or delete on programme.budget_change
  for each row execute function platform.refuse_change();

create table programme.budget_cell (
  change_id uuid not null references programme.budget_change,
  programme_id text not null,
  category_id text not null,
  year integer not null,
  kind text not null check (kind in ('planned', 'actual', 'committed', 'forecast')),
  month text check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  work_package_id text,
  before_cents bigint,
  after_cents bigint,
  unique nulls not distinct (change_id, category_id, year, kind, month, work_package_id),
  check (before_cents is distinct from after_cents),
  check (month is null or (kind = 'actual' and work_package_id is null and left(month, 4) = year::text))
);
comment on column programme.budget_cell.month is 'What of the year''s cell fell on a month. Where months are recorded, the year''s cell is their sum, changed with them.';
comment on column programme.budget_cell.work_package_id is 'What of the cell is a work package''s. Parts are told beside their cell and never added to it.';
comment on table programme.budget_cell is 'Cells as each change left them, in cents. Null is an empty cell, which is not zero. No total is ever stored.';
create index budget_cell_of_programme on programme.budget_cell (programme_id);
create trigger budget_cell_append_only before update or delete on programme.budget_cell
  for each row execute function platform.refuse_change();

create table programme.import (
  id uuid primary key,
  programme_id text not null,
  file_name text not null,
  kind text not null,
  content_hash text not null,
  result jsonb not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table programme.import is 'What others sent, as it was understood, with its faults. Contact persons are left out before it is kept.';
create index import_of_programme on programme.import (programme_id, at);
create trigger import_append_only before update or delete on programme.import
  for each row execute function platform.refuse_change();

create table programme.finding_decision (
  id bigint generated always as identity primary key,
  import_id uuid not null references programme.import,
  finding_id text not null,
  decision text not null check (decision in ('accept', 'keep')),
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table programme.finding_decision is 'What a person decided of each fault: accept the correct figure, or keep what was stated. Nothing is corrected silently.';
create index finding_decision_of_import on programme.finding_decision (import_id, id);
create trigger finding_decision_append_only before update or delete on programme.finding_decision
  for each row execute function platform.refuse_change();

create table programme.report (
  id uuid primary key,
  programme_id text not null,
  period_from date not null,
  period_to date not null,
  meeting_on date,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  check (period_from <= period_to)
);
comment on table programme.report is 'A steering report that has been begun. What it holds is read live until it is frozen.';
comment on column programme.report.period_to is 'Also the evening whose knowledge the report tells: what was written later is not in it.';
create index report_of_programme on programme.report (programme_id, period_to);
create trigger report_append_only before update or delete on programme.report
  for each row execute function platform.refuse_change();

create table programme.report_sentence (
  id bigint generated always as identity primary key,
  report_id uuid not null references programme.report,
  work_package_id text,
  language text not null check (language in ('fi', 'sv', 'en')),
  written text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null
);
comment on table programme.report_sentence is 'What leads add to the draft, of a package or (null) of the whole. The newest of each is in the report; an empty one takes it away.';
create index report_sentence_of_report on programme.report_sentence (report_id, id);
create trigger report_sentence_append_only before update or delete on programme.report_sentence
  for each row execute function platform.refuse_change();

create table programme.report_snapshot (
  report_id uuid not null references programme.report,
  revision integer not null check (revision > 0),
  content text not null,
  content_hash text not null,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (report_id, revision)
);
comment on table programme.report_snapshot is 'A report as it was frozen: its figures with their definitions and versions, as text so that its bytes stay. A mended report is a new revision with its reason.';
create trigger report_snapshot_append_only before update or delete on programme.report_snapshot
  for each row execute function platform.refuse_change();

create table programme.report_step (
  id bigint generated always as identity primary key,
  report_id uuid not null references programme.report,
  revision integer not null,
  step text not null check (step in ('approved', 'minutes', 'comment')),
  words text not null,
  on_day date,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  foreign key (report_id, revision) references programme.report_snapshot
);
comment on table programme.report_step is 'What the steering group did with a frozen report: comments, the approval, the minutes.';
create unique index report_approved_once on programme.report_step (report_id, revision) where step = 'approved';
create trigger report_step_append_only before update or delete on programme.report_step
  for each row execute function platform.refuse_change();
