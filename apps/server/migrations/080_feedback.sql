create schema feedback;

create table feedback.answer (
  id uuid primary key,
  case_id uuid not null unique,
  person_id uuid not null references resident.person,
  helped text not null check (helped in ('yes', 'partly', 'no')),
  contacted_before text check (contacted_before in ('yes', 'no')),
  words text,
  given_at timestamptz not null
);
comment on table feedback.answer is 'The one question at the end: did you get help.';
create index answer_given on feedback.answer (given_at);
create view feedback.published_answer as select id, helped, contacted_before, given_at, case_id from feedback.answer;
comment on view feedback.published_answer is 'What other modules may read of feedback: no person, no words.';
create view feedback.published_given as select case_id from feedback.answer;
comment on view feedback.published_given is 'Which matters have been asked and answered already.';
