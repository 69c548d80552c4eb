-- 公示: a published document put before the people for a period in which they may object. The last day is not kept: it follows from the
-- day of beginning, the length and the calendar in force.
create table channel_notice (
  id               bigint primary key,
  agency           varchar(32) not null,
  document_id      bigint not null,
  kind             varchar(32) not null,
  begins_on        varchar(10) not null,
  days             int not null,
  unit             varchar(2) not null,
  address          varchar(300) not null,
  phone            varchar(60) not null,
  email            varchar(120) not null,
  begun_name       varchar(100) not null,
  outcome          varchar(16),
  outcome_document bigint,
  outcome_on       varchar(10),
  version          bigint not null
);
create unique index channel_notice_one_running on channel_notice (document_id) where outcome is null;
create index channel_notice_agency on channel_notice (agency, begins_on);
create index channel_notice_begins on channel_notice (begins_on);

-- Who objected and what they said is for the agency alone.
create table channel_objection (
  id          bigint primary key,
  notice_id   bigint not null references channel_notice (id),
  agency      varchar(32) not null,
  received_on varchar(10) not null,
  medium      varchar(16) not null,
  who         varchar(200) not null,
  text        text not null,
  handling    text,
  handled_on  varchar(10),
  handled_name varchar(100),
  taken_name  varchar(100) not null,
  version     bigint not null
);
create index channel_objection_notice on channel_objection (notice_id);
create index channel_objection_open on channel_objection (agency, received_on) where handling is null;
