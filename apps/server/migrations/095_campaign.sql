create schema campaign;

create table campaign.campaign (
  id uuid primary key,
  plan_id uuid not null references plan.saved_plan,
  reason text not null check (reason <> ''),
  opened_by uuid not null references organisation.professional,
  opened_by_name text not null,
  opened_at timestamptz not null
);
comment on table campaign.campaign is 'A saved plan''s extra times, put in the units'' books: by whom, when and why.';
create index campaign_of_plan on campaign.campaign (plan_id, opened_at desc);
create index campaign_newest on campaign.campaign (opened_at desc);
create trigger campaign_append_only before update or delete on campaign.campaign
  for each row execute function platform.refuse_change();

create table campaign.opened_time (
  slot_id uuid primary key references appointment.slot,
  campaign_id uuid not null references campaign.campaign
);
comment on table campaign.opened_time is 'Which times of the books a campaign opened. What became of each is read from the books.';
create index opened_time_of_campaign on campaign.opened_time (campaign_id);

create table campaign.taking_back (
  campaign_id uuid not null references campaign.campaign,
  at timestamptz not null,
  by_id uuid not null references organisation.professional,
  by_name text not null,
  reason text not null check (reason <> ''),
  times int not null check (times > 0),
  primary key (campaign_id, at)
);
comment on table campaign.taking_back is 'When the times that nobody had booked were taken out of the books again, how many and why.';
create trigger taking_back_append_only before update or delete on campaign.taking_back
  for each row execute function platform.refuse_change();
