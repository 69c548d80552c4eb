-- Letters of requests (文书): text, writers, files, deliveries, numbers.
create table request_letter (
  id          bigint primary key,
  agency      varchar(32) not null,
  case_id     bigint not null references request_case (id),
  kind        varchar(32) not null,
  answer      varchar(32),
  party_id    bigint not null,
  title       varchar(600) not null,
  addressee   varchar(900) not null,
  body        text not null,
  remark      varchar(600) not null,
  state       varchar(16) not null,
  number      varchar(120) not null,
  issuer      varchar(300) not null,
  signed_on   varchar(10),
  signed_name varchar(100) not null,
  written_by  varchar(100) not null,
  written_at  bigint not null,
  version     bigint not null
);
create index request_letter_case on request_letter (case_id, written_at);
create index request_letter_agency on request_letter (agency, state, written_at);
create unique index request_letter_open on request_letter (case_id, kind, party_id) where state in ('DRAFT', 'IN_REVIEW');
create unique index request_letter_numbered on request_letter (agency, number) where number <> '';
create table request_letter_writer (
  letter_id bigint not null references request_letter (id),
  account   bigint not null,
  primary key (letter_id, account)
);
create table request_letter_file (
  letter_id  bigint not null references request_letter (id),
  n          int not null,
  purpose    varchar(16) not null,
  name       varchar(300) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(120) not null,
  primary key (letter_id, n)
);
create index request_letter_file_hash on request_letter_file (hash);
create table request_letter_delivery (
  letter_id   bigint not null references request_letter (id),
  n           int not null,
  method      varchar(16) not null,
  sent_on     varchar(10) not null,
  tracking    varchar(60) not null,
  sent_to     varchar(600) not null,
  received_on varchar(10),
  entered_by  varchar(100) not null,
  entered_at  bigint not null,
  primary key (letter_id, n)
);
create table request_letter_number (
  agency varchar(32) not null,
  year   int not null,
  last   int not null,
  primary key (agency, year)
);
create table request_letter_word (
  agency  varchar(32) primary key,
  word    varchar(60) not null,
  version bigint not null
);
