-- Files that back an application or an appeal.
create table assessment_evidence (
  kind       varchar(20) not null,
  thing      bigint not null,
  n          int not null,
  unit       varchar(32) not null,
  office     varchar(32) not null,
  name       varchar(300) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(120) not null,
  primary key (kind, thing, n)
);
create index assessment_evidence_hash on assessment_evidence (hash);
-- Model units (示范点): calls for applications, applications, opinions of the judges, later looks.
create table assessment_model_call (
  id       bigint primary key,
  agency   varchar(32) not null,
  year     int not null,
  title    varchar(400) not null,
  criteria text not null,
  until_on varchar(10) not null,
  years    int not null,
  version  bigint not null
);
create index assessment_model_call_agency on assessment_model_call (agency, until_on);
create table assessment_model (
  id         bigint primary key,
  call_id    bigint not null references assessment_model_call (id),
  agency     varchar(32) not null,
  unit       varchar(32) not null,
  title      varchar(400) not null,
  text       text not null,
  applied_on varchar(10) not null,
  state      varchar(16) not null,
  reason     text not null,
  decided_on varchar(10),
  valid_from varchar(10),
  valid_to   varchar(10),
  looked_on  varchar(10),
  ended_on   varchar(10),
  ended_why  text not null,
  version    bigint not null
);
create unique index assessment_model_unit on assessment_model (call_id, unit);
create index assessment_model_state on assessment_model (state, agency);
create table assessment_model_opinion (
  model   bigint not null references assessment_model (id),
  n       int not null,
  what    varchar(16) not null,
  fit     smallint not null,
  opinion text not null,
  account bigint not null,
  name    varchar(100) not null,
  on_day  varchar(10) not null,
  primary key (model, n)
);
