-- Terms an office set for an assessment other than the built-in ones.
create table assessment_appeal_term (
  round_id    bigint primary key references assessment_round (id),
  file_days   int not null,
  decide_days int not null,
  version     bigint not null
);
-- Appeals (复核申诉) against one indicator of a sheet.
create table assessment_appeal (
  id          bigint primary key,
  number      varchar(40) not null,
  round_id    bigint not null references assessment_round (id),
  sheet_id    bigint not null references assessment_sheet (id),
  office      varchar(32) not null,
  unit        varchar(32) not null,
  indicator   varchar(60) not null,
  name        varchar(200) not null,
  was         bigint not null,
  most        bigint not null,
  text        text not null,
  filed_by    bigint not null,
  filed_name  varchar(100) not null,
  filed_on    varchar(10) not null,
  state       varchar(16) not null,
  outcome     varchar(16),
  points      bigint,
  reason      text not null,
  decided_by  bigint,
  decider     varchar(100) not null,
  decided_on  varchar(10),
  version     bigint not null
);
create unique index assessment_appeal_once on assessment_appeal (sheet_id, indicator) where state <> 'WITHDRAWN';
create index assessment_appeal_office on assessment_appeal (office, state);
create index assessment_appeal_round on assessment_appeal (round_id, state);
create index assessment_appeal_unit on assessment_appeal (unit);
create table assessment_appeal_hearing (
  appeal   bigint not null references assessment_appeal (id),
  n        int not null,
  on_day   varchar(10) not null,
  form     varchar(16) not null,
  attended text not null,
  minutes  text not null,
  account  bigint not null,
  name     varchar(100) not null,
  primary key (appeal, n)
);
