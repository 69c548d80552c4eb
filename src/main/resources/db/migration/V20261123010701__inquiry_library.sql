-- The answer library: questions with an answer that passed review and holds for certain days. What was public is ended, never rewritten.
create table inquiry_library (
  id             bigint primary key,
  agency         varchar(32) not null,
  category       varchar(60) not null,
  question       varchar(200) not null,
  answer         text not null,
  valid_from     varchar(10) not null,
  valid_until    varchar(10) not null,
  source         bigint not null,
  replaces       bigint not null,
  state          varchar(16) not null,
  opinion        text not null,
  cleared_by     varchar(60),
  cleared_digest varchar(64),
  cleared_on     varchar(10),
  written_by     varchar(300) not null,
  written_at     bigint not null,
  ended_on       varchar(10),
  ended_why      varchar(300) not null,
  version        bigint not null
);
create index inquiry_library_agency on inquiry_library (agency, state, valid_until);
create index inquiry_library_live on inquiry_library (cleared_on, id) where state = 'LIVE';
create index inquiry_library_replaces on inquiry_library (replaces) where replaces <> 0;

create table inquiry_library_writer (
  entry_id bigint not null,
  account  bigint not null,
  primary key (entry_id, account)
);
create index inquiry_library_writer_account on inquiry_library_writer (account);
