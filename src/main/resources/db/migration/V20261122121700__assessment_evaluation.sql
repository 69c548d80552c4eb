-- Social evaluation (社会评议): what is asked, what was answered; nothing of who answered.
create table assessment_evaluation (
  id          bigint primary key,
  agency      varchar(32) not null,
  year        int not null,
  title       varchar(400) not null,
  intro       text not null,
  opens_on    varchar(10) not null,
  closes_on   varchar(10) not null,
  least       int not null,
  per_network int not null,
  questions   text not null,
  units       text not null,
  cancelled   text not null,
  version     bigint not null
);
create index assessment_evaluation_agency on assessment_evaluation (agency, closes_on);
create table assessment_evaluation_answer (
  id         bigint primary key,
  evaluation bigint not null references assessment_evaluation (id),
  unit       varchar(32) not null,
  on_day     varchar(10) not null,
  by_code    smallint not null,
  overall    int not null,
  picked     varchar(100) not null
);
create index assessment_evaluation_answer_heap on assessment_evaluation_answer (evaluation, unit, on_day);
create index assessment_evaluation_answer_unit on assessment_evaluation_answer (unit, on_day);
create table assessment_evaluation_comment (
  id         bigint primary key,
  evaluation bigint not null references assessment_evaluation (id),
  unit       varchar(32) not null,
  question   int not null,
  on_day     varchar(10) not null,
  text       text not null,
  found      varchar(200) not null,
  state      varchar(16) not null,
  reason     text not null,
  judged_by  varchar(100) not null,
  version    bigint not null
);
create index assessment_evaluation_comment_state on assessment_evaluation_comment (evaluation, state);
-- Keyed digests of forms that were sent in and of networks, kept until the next day.
create table assessment_evaluation_mark (
  evaluation bigint not null references assessment_evaluation (id),
  kind       varchar(16) not null,
  mark       varchar(64) not null,
  on_day     varchar(10) not null,
  n          int not null,
  primary key (evaluation, kind, mark)
);
create index assessment_evaluation_mark_day on assessment_evaluation_mark (on_day);
create table assessment_evaluation_code (
  evaluation bigint not null references assessment_evaluation (id),
  mark       varchar(64) not null,
  on_day     varchar(10) not null,
  used       smallint not null,
  primary key (evaluation, mark)
);
