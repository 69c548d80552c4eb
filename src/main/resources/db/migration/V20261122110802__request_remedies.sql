-- Reconsiderations and suits about disclosure on request (行政复议、行政诉讼), with what was received and handed in.
create table request_remedy (
  id             bigint primary key,
  agency         varchar(32) not null,
  number         varchar(60) not null,
  case_id        bigint references request_case (id),
  request_number varchar(60) not null,
  kind           varchar(32) not null,
  body           varchar(300) not null,
  filed_on       varchar(10) not null,
  answer_until   varchar(10),
  answered_on    varchar(10),
  closed_on      varchar(10),
  result         varchar(16),
  note           text not null,
  ordered_on     varchar(10),
  origin         varchar(16) not null,
  version        bigint not null
);
create unique index request_remedy_number on request_remedy (agency, number);
create index request_remedy_by_number on request_remedy (number);
create index request_remedy_filed on request_remedy (agency, filed_on);
create index request_remedy_case on request_remedy (case_id) where case_id is not null;
create index request_remedy_owing on request_remedy (answer_until, agency) where closed_on is null and answer_until is not null and answered_on is null;
create table request_remedy_paper (
  remedy_id  bigint not null references request_remedy (id),
  n          int not null,
  name       varchar(300) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(120) not null,
  added_at   bigint not null,
  added_by   varchar(100) not null,
  primary key (remedy_id, n)
);
create index request_remedy_paper_hash on request_remedy_paper (hash);
