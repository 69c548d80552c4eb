-- Inquiries: what was asked, of whom, where it stands; facts of what happened; the projection lists are made from.
create table inquiry_number (
  year integer primary key,
  last bigint not null
);

create table inquiry_case (
  id bigint primary key,
  number varchar(40) ${binary} not null unique,
  agency varchar(32) ${binary} not null,
  kind varchar(16) not null,
  channel varchar(16) not null,
  title varchar(200) not null,
  text text not null,
  name varchar(100) not null,
  phone varchar(60) not null,
  email varchar(254) not null,
  address varchar(300) not null,
  consent smallint not null,
  page varchar(400) not null,
  leader varchar(100) not null,
  place varchar(200) not null,
  received_on varchar(10) ${binary} not null,
  received_at bigint not null,
  stage varchar(16) not null,
  category varchar(40) not null,
  section varchar(100) not null,
  handler bigint not null,
  handler_name varchar(100) not null,
  round integer not null,
  merged_into bigint not null,
  split_from bigint not null,
  request varchar(100) not null,
  ending text not null,
  origin varchar(16) not null,
  code_hash varchar(64) not null,
  once_hash varchar(64) not null unique,
  version bigint not null
);
create index inquiry_case_agency on inquiry_case (agency, received_on);
create index inquiry_case_received on inquiry_case (received_on);
create index inquiry_case_handler on inquiry_case (handler);
create index inquiry_case_merged on inquiry_case (merged_into);
create index inquiry_case_split on inquiry_case (split_from);
create index inquiry_case_phone on inquiry_case (phone);
create index inquiry_case_email on inquiry_case (email);
create index inquiry_case_page on inquiry_case (page);

create table inquiry_file (
  case_id bigint not null,
  n integer not null,
  name varchar(255) not null,
  hash varchar(64) not null,
  size bigint not null,
  media_type varchar(150) not null,
  primary key (case_id, n)
);
create index inquiry_file_hash on inquiry_file (hash);

create table inquiry_fact (
  id bigint primary key,
  case_id bigint not null,
  kind varchar(20) not null,
  day varchar(10) ${binary} not null,
  days integer not null,
  origin varchar(200) not null,
  target varchar(200) not null,
  words text not null,
  recorded_by bigint not null,
  recorder varchar(100) not null,
  recorded_at bigint not null,
  taken_back bigint,
  back_reason varchar(500) not null
);
create index inquiry_fact_case on inquiry_fact (case_id, day, id);

create table inquiry_clock (
  case_id bigint primary key,
  agency varchar(32) ${binary} not null,
  open smallint not null,
  counted smallint not null,
  received_on varchar(10) ${binary} not null,
  accept_due varchar(10) ${binary} not null,
  accepted_on varchar(10) ${binary},
  due_on varchar(10) ${binary} not null,
  provisional smallint not null,
  answered_on varchar(10) ${binary},
  first_answered_on varchar(10) ${binary},
  late smallint,
  urgent_on varchar(10) ${binary} not null,
  edition bigint not null
);
create index inquiry_clock_open on inquiry_clock (open, urgent_on);
create index inquiry_clock_agency on inquiry_clock (agency, open, urgent_on);
create index inquiry_clock_received on inquiry_clock (agency, received_on);
create index inquiry_clock_answered on inquiry_clock (agency, first_answered_on);

create table inquiry_message (
  id bigint primary key,
  case_id bigint not null,
  n integer not null,
  sender varchar(16) not null,
  author varchar(100) not null,
  text text not null,
  sent_at bigint not null,
  unique (case_id, n)
);

create table inquiry_message_file (
  message_id bigint not null,
  n integer not null,
  name varchar(255) not null,
  hash varchar(64) not null,
  size bigint not null,
  media_type varchar(150) not null,
  primary key (message_id, n)
);
create index inquiry_message_file_hash on inquiry_message_file (hash);
