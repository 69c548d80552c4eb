-- Disclosure on request (依申请公开): cases, who asks, what happened, and the computed due days for lists.
create table request_case (
  id             bigint primary key,
  number         varchar(60) not null,
  agency         varchar(32) not null,
  channel        varchar(16) not null,
  applicant_kind varchar(16) not null,
  subject        varchar(600) not null,
  description    text not null,
  form           varchar(16) not null,
  way            varchar(16) not null,
  submitted_at   bigint not null,
  section        varchar(200) not null,
  handler        bigint,
  stage          varchar(16) not null,
  outcome        varchar(16),
  closed_on      varchar(10),
  round          int not null,
  origin         varchar(16) not null,
  version        bigint not null
);
create unique index request_case_number on request_case (agency, number);
create index request_case_by_number on request_case (number);
create index request_case_open on request_case (agency, submitted_at) where stage <> 'CLOSED';
create index request_case_agency on request_case (agency, submitted_at);
create index request_case_closed on request_case (closed_on, agency) where closed_on is not null;
create index request_case_handler on request_case (handler) where handler is not null and stage <> 'CLOSED';
create table request_number (
  agency varchar(32) not null,
  year   int not null,
  last   int not null,
  primary key (agency, year)
);
create table request_applicant (
  id       bigint primary key,
  case_id  bigint not null references request_case (id),
  n        int not null,
  kind     varchar(16) not null,
  name     varchar(300) not null,
  contact  varchar(200) not null,
  agent    varchar(200) not null,
  phone    varchar(60) not null,
  email    varchar(200) not null,
  address  varchar(600) not null,
  postcode varchar(20) not null
);
create unique index request_applicant_case on request_applicant (case_id, n);
create index request_applicant_name on request_applicant (name);
create table request_party (
  id      bigint primary key,
  case_id bigint not null references request_case (id),
  kind    varchar(16) not null,
  agency  varchar(32) not null,
  name    varchar(300) not null,
  contact varchar(200) not null,
  phone   varchar(60) not null,
  address varchar(600) not null,
  reason  text not null
);
create index request_party_case on request_party (case_id);
create table request_fact (
  id          bigint primary key,
  case_id     bigint not null references request_case (id),
  kind        varchar(32) not null,
  day         varchar(10) not null,
  until       varchar(10),
  party_id    bigint,
  days        int,
  word        varchar(32),
  recorded_by bigint not null,
  recorder    varchar(100) not null,
  recorded_at bigint not null,
  taken_back  bigint,
  back_reason varchar(600) not null
);
create index request_fact_case on request_fact (case_id);
-- A projection, written again with every fact and after every change of the calendar: never adjusted, never the truth.
create table request_clock (
  case_id     bigint primary key references request_case (id),
  agency      varchar(32) not null,
  open        smallint not null,
  received_on varchar(10),
  due_on      varchar(10),
  provisional smallint not null,
  paused      smallint not null,
  answered_on varchar(10),
  late        smallint,
  next_kind   varchar(32),
  next_due    varchar(10),
  as_of       varchar(10) not null,
  calendar    bigint not null
);
create index request_clock_open on request_clock (agency, next_due) where open = 1;
create index request_clock_stale on request_clock (calendar) where open = 1;
create index request_clock_received on request_clock (agency, received_on);
