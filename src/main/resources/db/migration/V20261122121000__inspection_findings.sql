-- What the checks and people found: one row a fault, from the day it was found until it is struck off, and again when it comes back.
create table inspection_finding (
  id         bigint primary key,
  identity   varchar(64) not null,
  source     varchar(16) not null,
  rule       varchar(64) not null,
  rule_name  varchar(60) not null,
  severity   varchar(16) not null,
  agency     varchar(32) not null,
  kind       varchar(32) not null,
  subject    varchar(200) not null,
  detail     varchar(400) not null,
  title      varchar(300) not null,
  why        text not null,
  address    varchar(400) not null,
  found_on   varchar(10) not null,
  opened_on  varchar(10) not null,
  term       int not null,
  due_on     varchar(10) not null,
  state      varchar(16) not null,
  by_hand    smallint not null,
  comebacks  int not null,
  mended_on  varchar(10),
  mended_by  bigint,
  ended_on   varchar(10),
  ended_by   bigint,
  note       text not null,
  version    bigint not null
);
create unique index inspection_finding_one on inspection_finding (identity);
create index inspection_finding_agency on inspection_finding (agency, state, due_on);
create index inspection_finding_rule on inspection_finding (rule, state);
create index inspection_finding_state on inspection_finding (state, due_on);
create index inspection_finding_found on inspection_finding (found_on);
create index inspection_finding_subject on inspection_finding (kind, subject);
-- What happened to a finding, in words, for whoever reads its page.
create table inspection_finding_step (
  id      bigint primary key,
  finding bigint not null references inspection_finding (id),
  state   varchar(16) not null,
  what    varchar(60) not null,
  note    text not null,
  account bigint not null,
  name    varchar(100) not null,
  at      bigint not null
);
create index inspection_finding_step_of on inspection_finding_step (finding, at);
-- Each look of the machine: what was looked at, when, and what came of it.
create table inspection_look (
  id       bigint primary key,
  day      varchar(10) not null,
  scope    text not null,
  cause    varchar(100) not null,
  begun_at bigint not null,
  ended_at bigint,
  papers   bigint not null,
  anew     bigint not null
);
create index inspection_look_day on inspection_look (day, begun_at);
create table inspection_look_rule (
  look      bigint not null references inspection_look (id),
  rule      varchar(64) not null,
  looked    bigint not null,
  found     bigint not null,
  opened    bigint not null,
  back      bigint not null,
  gone      bigint not null,
  not_looked varchar(400) not null,
  primary key (look, rule)
);
-- Up to which revision, and by which state of the checks, a public paper was judged.
create table inspection_paper (
  document bigint primary key,
  agency   varchar(32) not null,
  revision bigint not null,
  checks   bigint not null
);
-- A threshold or the use of a rule as an office set it, from a day on.
create table inspection_rule_change (
  id       bigint primary key,
  rule     varchar(64) not null,
  name     varchar(40) not null,
  value    bigint not null,
  from_day varchar(10) not null,
  reason   varchar(400) not null,
  set_by   bigint not null,
  set_name varchar(100) not null,
  set_at   bigint not null
);
create index inspection_rule_change_rule on inspection_rule_change (rule, from_day);
