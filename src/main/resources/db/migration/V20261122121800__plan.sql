-- Year plans (年度工作计划), their key points and tasks, what was said to each task, and the quotas of persons.
create table plan_plan (
  id         bigint primary key,
  agency     varchar(32) not null,
  year       int not null,
  title      varchar(200) not null,
  source     varchar(400) not null,
  state      varchar(16) not null,
  issued_on  varchar(10),
  closed_on  varchar(10),
  outcome    text not null,
  version    bigint not null
);
create unique index plan_plan_one on plan_plan (agency, year, title) where state <> 'DROPPED';
create table plan_point (
  id         bigint primary key,
  plan_id    bigint not null references plan_plan (id),
  place      int not null,
  title      varchar(200) not null,
  text       text not null,
  taken_from bigint
);
create index plan_point_plan on plan_point (plan_id, place);
-- A superior's task becomes one key point of a plan at most.
create unique index plan_point_taken on plan_point (plan_id, taken_from) where taken_from is not null;
create index plan_point_from on plan_point (taken_from);
create table plan_task (
  id         bigint primary key,
  plan_id    bigint not null references plan_plan (id),
  point_id   bigint not null,
  agency     varchar(32) not null,
  person     bigint,
  title      varchar(200) not null,
  evidence   varchar(400) not null,
  from_day   varchar(10) not null,
  due_on     varchar(10) not null,
  measure    varchar(80) not null,
  need       bigint not null,
  state      varchar(16) not null,
  done_by    bigint,
  done_on    varchar(10),
  checked_by bigint,
  checked_on varchar(10),
  reason     varchar(400) not null,
  version    bigint not null
);
create index plan_task_plan on plan_task (plan_id, point_id);
create index plan_task_agency on plan_task (agency, due_on);
create table plan_note (
  id         bigint primary key,
  task_id    bigint not null references plan_task (id),
  kind       varchar(16) not null,
  text       text not null,
  message    bigint,
  by_account bigint not null,
  by_name    varchar(100) not null,
  at         bigint not null
);
create index plan_note_task on plan_note (task_id, at);
create table plan_file (
  note_id    bigint not null references plan_note (id),
  n          int not null,
  name       varchar(255) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(200) not null,
  primary key (note_id, n)
);
create index plan_file_hash on plan_file (hash);
-- Wording that was replaced after the plan was issued; never changed.
create table plan_change (
  id         bigint primary key,
  plan_id    bigint not null references plan_plan (id),
  subject    varchar(16) not null,
  subject_id bigint not null,
  was        text not null,
  became     text not null,
  reason     varchar(400) not null,
  by_account bigint not null,
  by_name    varchar(100) not null,
  at         bigint not null
);
create index plan_change_plan on plan_change (plan_id, at);
-- met and met_on are counted from work records, again and again.
create table plan_quota (
  id      bigint primary key,
  plan_id bigint not null references plan_plan (id),
  agency  varchar(32) not null,
  person  varchar(100) not null,
  what    varchar(16) not null,
  need    int not null,
  due_on  varchar(10) not null,
  ended   varchar(400) not null,
  met     int not null,
  met_on  varchar(10),
  version bigint not null
);
create unique index plan_quota_one on plan_quota (plan_id, agency, person, what) where ended = '';
create index plan_quota_agency on plan_quota (agency, due_on);
