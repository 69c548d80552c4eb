-- Lists of what every unit must have, made by an office; an edition is never changed.
create table inspection_checklist (
  id       bigint primary key,
  agency   varchar(32) not null,
  built_in varchar(40) not null,
  edition  int not null,
  title    varchar(100) not null,
  retired  smallint not null,
  version  bigint not null
);
create index inspection_checklist_agency on inspection_checklist (agency, retired);
create table inspection_checklist_edition (
  checklist  bigint not null references inspection_checklist (id),
  n          int not null,
  definition text not null,
  by_account bigint not null,
  by_name    varchar(100) not null,
  issued_at  bigint not null,
  primary key (checklist, n)
);
-- A self-inspection of an office's tree, with the items as they stood when it was planned.
create table inspection_campaign (
  id             bigint primary key,
  agency         varchar(32) not null,
  title          varchar(100) not null,
  basis          varchar(400) not null,
  before_id      bigint,
  state          varchar(16) not null,
  scope          text not null,
  check_by       varchar(10) not null,
  check_person   varchar(100) not null,
  analyse_by     varchar(10) not null,
  analyse_person varchar(100) not null,
  measures_by    varchar(10) not null,
  measures_person varchar(100) not null,
  conclude_by    varchar(10) not null,
  conclude_person varchar(100) not null,
  items          text not null,
  begun_on       varchar(10),
  ended_on       varchar(10),
  reason         text not null,
  published_on   varchar(10),
  said           text not null,
  version        bigint not null
);
create index inspection_campaign_agency on inspection_campaign (agency, state);
create unique index inspection_campaign_title on inspection_campaign (agency, title);
create table inspection_campaign_step (
  id       bigint primary key,
  campaign bigint not null references inspection_campaign (id),
  what     varchar(60) not null,
  note     text not null,
  account  bigint not null,
  name     varchar(100) not null,
  at       bigint not null
);
create index inspection_campaign_step_of on inspection_campaign_step (campaign, at);
-- The machine's look over the scope: asked for, how far it is, which one it was. Begun again where it was broken off.
create table inspection_campaign_look (
  campaign  bigint primary key references inspection_campaign (id),
  wanted_at bigint not null,
  begun_at  bigint,
  ended_at  bigint,
  look      bigint,
  what      varchar(100) not null,
  done      bigint not null,
  total     bigint not null
);
-- What one unit answered; the truth is in answers and verdicts, inspection_campaign_item is made of it for lists and figures.
create table inspection_campaign_sheet (
  id             bigint primary key,
  campaign       bigint not null references inspection_campaign (id),
  unit           varchar(32) not null,
  person         varchar(100) not null,
  answers        text not null,
  verdicts       text not null,
  submitted_on   varchar(10),
  submitted_by   bigint,
  submitted_name varchar(100) not null,
  version        bigint not null
);
create unique index inspection_campaign_sheet_one on inspection_campaign_sheet (campaign, unit);
create index inspection_campaign_sheet_unit on inspection_campaign_sheet (unit, submitted_on);
create table inspection_campaign_file (
  sheet bigint not null references inspection_campaign_sheet (id),
  hash  varchar(64) not null,
  primary key (sheet, hash)
);
create index inspection_campaign_file_hash on inspection_campaign_file (hash);
create table inspection_campaign_urging (
  sheet      bigint not null references inspection_campaign_sheet (id),
  message_id bigint not null,
  primary key (sheet, message_id)
);
create table inspection_campaign_item (
  id          bigint primary key,
  campaign    bigint not null references inspection_campaign (id),
  sheet       bigint not null references inspection_campaign_sheet (id),
  agency      varchar(32) not null,
  item        varchar(100) not null,
  name        varchar(100) not null,
  group_name  varchar(100) not null,
  answer      varchar(16) not null,
  answered_on varchar(10) not null
);
create unique index inspection_campaign_item_one on inspection_campaign_item (sheet, item);
create index inspection_campaign_item_of on inspection_campaign_item (campaign, item);
create index inspection_campaign_item_day on inspection_campaign_item (answered_on);
-- Findings that belong to a campaign: what the look saw, what a unit lacks, what a spot check showed, what the campaign before left over.
create table inspection_campaign_finding (
  id       bigint primary key,
  campaign bigint not null references inspection_campaign (id),
  finding  bigint not null references inspection_finding (id),
  name     varchar(100) not null,
  item     varchar(100) not null,
  origin   varchar(16) not null,
  tied_on  varchar(10) not null,
  cause    varchar(40) not null,
  carried  varchar(400) not null,
  version  bigint not null
);
create unique index inspection_campaign_finding_one on inspection_campaign_finding (campaign, finding);
create index inspection_campaign_finding_day on inspection_campaign_finding (tied_on);
create index inspection_campaign_finding_of on inspection_campaign_finding (finding);
create table inspection_improvement (
  id         bigint primary key,
  campaign   bigint not null references inspection_campaign (id),
  agency     varchar(32) not null,
  cause      varchar(40) not null,
  words      varchar(400) not null,
  person     varchar(100) not null,
  made_on    varchar(10) not null,
  due_on     varchar(10) not null,
  state      varchar(16) not null,
  done_on    varchar(10),
  done_by    bigint,
  note       varchar(400) not null,
  checked_on varchar(10),
  checked_by bigint,
  version    bigint not null
);
create index inspection_improvement_of on inspection_improvement (campaign, due_on);
create index inspection_improvement_agency on inspection_improvement (agency, state);
-- Spot checks: seed and digest of the list are published before anything is drawn.
create table inspection_sample (
  id           bigint primary key,
  agency       varchar(32) not null,
  campaign     bigint references inspection_campaign (id),
  kind         varchar(16) not null,
  title        varchar(100) not null,
  share        int not null,
  seed         varchar(64) not null,
  list_hash    varchar(64) not null,
  list_size    bigint not null,
  announced_on varchar(10) not null,
  announced_at bigint not null,
  drawn_on     varchar(10),
  version      bigint not null
);
create index inspection_sample_agency on inspection_sample (agency, announced_on);
create index inspection_sample_list on inspection_sample (list_hash);
create index inspection_sample_campaign on inspection_sample (campaign);
create table inspection_sample_item (
  id         bigint primary key,
  sample     bigint not null references inspection_sample (id),
  n          int not null,
  thing      varchar(40) not null,
  agency     varchar(32) not null,
  label      varchar(300) not null,
  address    varchar(400) not null,
  result     varchar(16) not null,
  note       varchar(400) not null,
  finding    bigint,
  judged_on  varchar(10),
  judged_by  bigint,
  judged_name varchar(100) not null,
  version    bigint not null
);
create unique index inspection_sample_item_one on inspection_sample_item (sample, n);
create unique index inspection_sample_item_thing on inspection_sample_item (sample, thing);
