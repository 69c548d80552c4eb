-- Opinions on a draft (意见征集), and how they were judged, singly or as a group that says the same.
create table participation_judgement (
  id        bigint primary key,
  activity  bigint not null references participation_activity (id),
  gist      text not null,
  verdict   varchar(16) not null,
  reason    text not null,
  by_name   varchar(100) not null,
  at        bigint not null,
  version   bigint not null
);
create index participation_judgement_activity on participation_judgement (activity, at);
create table participation_opinion (
  id          bigint primary key,
  activity    bigint not null references participation_activity (id),
  agency      varchar(32) not null,
  n           int not null,
  way         varchar(16) not null,
  revision    int not null,
  passage     int not null,
  text        text not null,
  name        varchar(200) not null,
  contact     varchar(200) not null,
  consent     smallint not null,
  received_on varchar(10) not null,
  received_at bigint not null,
  entered_by  varchar(100) not null,
  once        varchar(64) unique,
  judgement   bigint references participation_judgement (id),
  verdict     varchar(16) not null,
  version     bigint not null,
  unique (activity, n)
);
create index participation_opinion_judgement on participation_opinion (judgement);
create index participation_opinion_agency on participation_opinion (agency, received_on);
-- The document that announced it, for the link from there.
alter table participation_activity add column notice varchar(100) default '' not null;
create index participation_activity_notice on participation_activity (notice);
create index participation_activity_result on participation_activity (result_path);
