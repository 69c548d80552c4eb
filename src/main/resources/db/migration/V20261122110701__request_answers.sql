-- Answers to requests: content, the cases they answer, files, writers, findings somebody answered for.
create table request_answer (
  id             bigint primary key,
  agency         varchar(32) not null,
  kind           varchar(32) not null,
  place          text not null,
  reasons        text not null,
  right_agency   varchar(32) not null,
  right_name     varchar(300) not null,
  right_contact  varchar(600) not null,
  right_unknown  smallint not null,
  earlier        varchar(60) not null,
  caution        text not null,
  recon_body     varchar(300) not null,
  court          varchar(300) not null,
  words          text not null,
  remark         varchar(600) not null,
  state          varchar(16) not null,
  opinion        text not null,
  cleared_by     varchar(60),
  cleared_digest varchar(64),
  may_be_public  smallint not null,
  written_by     varchar(100) not null,
  written_at     bigint not null,
  version        bigint not null,
  check (state <> 'CLEARED' or cleared_digest is not null)
);
create index request_answer_agency on request_answer (agency, state);
create table request_answer_case (
  answer_id bigint not null references request_answer (id),
  case_id   bigint not null references request_case (id),
  round     int not null,
  name      text not null,
  live      smallint not null,
  letter    bigint,
  served_on varchar(10),
  primary key (answer_id, case_id)
);
create unique index request_answer_live on request_answer_case (case_id, round) where live = 1;
create index request_answer_of_case on request_answer_case (case_id);
create table request_answer_part (
  answer_id bigint not null references request_answer (id),
  n         int not null,
  what      text not null,
  ground    varchar(32) not null,
  reasons   text not null,
  primary key (answer_id, n)
);
create table request_answer_file (
  answer_id  bigint not null references request_answer (id),
  n          int not null,
  purpose    varchar(16) not null,
  name       varchar(300) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(120) not null,
  primary key (answer_id, n)
);
create index request_answer_file_hash on request_answer_file (hash);
create table request_answer_writer (
  answer_id bigint not null references request_answer (id),
  account   bigint not null,
  primary key (answer_id, account)
);
create table request_answer_accepted (
  answer_id bigint not null references request_answer (id),
  finding   varchar(64) not null,
  reason    text not null,
  name      varchar(100) not null,
  at        bigint not null,
  primary key (answer_id, finding)
);
