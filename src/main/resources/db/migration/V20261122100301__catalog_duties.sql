-- Duties (应公开事项): what follows from matter, calendar and what is on record. A projection: recomputed at any time, never ledgered.
-- Every index begins with the agency, so that a batch of one agency's rows touches few pages.
create table catalog_duty (
  id          bigint primary key,
  agency      varchar(32) not null,
  matter      varchar(64) not null,
  period      varchar(40) not null,
  owed_by     varchar(32) not null,
  runs_from   varchar(10) not null,
  due         varchar(10) not null,
  provisional smallint not null,
  quota       int not null,
  published   int not null,
  how         varchar(10) not null,
  done_on     varchar(10)
);
create unique index catalog_duty_one on catalog_duty (agency, matter, period);
create index catalog_duty_owed on catalog_duty (owed_by, how, due);
-- From which day an agency's duties are counted. turn is taken first by everyone who writes the agency's
-- duties; stale: they have not been computed since the day was set.
create table catalog_counting (
  agency     varchar(32) primary key,
  from_day   varchar(10) not null,
  set_by     bigint not null,
  set_name   varchar(100) not null,
  set_at     bigint not null,
  version    bigint not null,
  turn       bigint not null,
  stale      smallint not null
);
-- Facts that start a term: information formed, changed, or approved on a day. Written once.
create table catalog_fact (
  id        bigint primary key,
  agency    varchar(32) not null,
  matter    varchar(64) not null,
  kind      varchar(10) not null,
  on_day    varchar(10) not null,
  what      varchar(400) not null,
  said_by   bigint not null,
  said_name varchar(100) not null,
  said_at   bigint not null
);
create index catalog_fact_of on catalog_fact (agency, matter);
-- Signed "nothing in this period" and excuses of the supervising office. Written once, at most one each of a duty.
create table catalog_statement (
  id        bigint primary key,
  agency    varchar(32) not null,
  matter    varchar(64) not null,
  period    varchar(40) not null,
  kind      varchar(10) not null,
  reason    varchar(1000) not null,
  on_day    varchar(10) not null,
  said_by   bigint not null,
  said_name varchar(100) not null,
  said_at   bigint not null,
  unique (agency, matter, period, kind)
);
-- Published documents that discharge duties, kept by publication's own acts.
create table catalog_discharge (
  document     bigint not null,
  agency       varchar(32) not null,
  matter       varchar(64) not null,
  title        varchar(600) not null,
  written_on   varchar(10),
  published_on varchar(10) not null,
  renewed_on   varchar(10) not null,
  ended_on     varchar(10),
  primary key (document, agency)
);
create index catalog_discharge_of on catalog_discharge (agency, matter);
create index catalog_discharge_matter on catalog_discharge (matter, published_on);
-- An agency's document put to another duty than the one it was counted against by itself: its own, or one it took over.
create table catalog_move (
  document  bigint not null,
  of_agency varchar(32) not null,
  agency    varchar(32) not null,
  matter    varchar(64) not null,
  period    varchar(40) not null,
  reason    varchar(1000) not null,
  said_by   bigint not null,
  said_name varchar(100) not null,
  said_at   bigint not null,
  version   bigint not null,
  primary key (document, of_agency)
);
create index catalog_move_of on catalog_move (agency, matter);
-- How far the duties were brought up to date.
create table catalog_duty_work (
  id       int primary key,
  day      varchar(10) not null,
  catalog  bigint not null,
  calendar bigint not null
);
