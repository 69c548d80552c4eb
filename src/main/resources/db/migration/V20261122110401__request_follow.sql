-- What an applicant does after submitting: visits to the case, messages to and fro, a rating of the answer.
create table request_visit (
  token_hash varchar(64) primary key,
  case_id    bigint not null,
  by_secret  smallint not null,
  until      bigint not null
);
create index request_visit_until on request_visit (until);
create table request_message (
  id         bigint primary key,
  case_id    bigint not null,
  n          int not null,
  sender     varchar(16) not null,
  author     varchar(100) not null,
  text       text not null,
  sent_at    bigint not null
);
create unique index request_message_n on request_message (case_id, n);
create table request_message_file (
  message_id bigint not null references request_message (id),
  n          int not null,
  name       varchar(300) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(200) not null,
  primary key (message_id, n)
);
create index request_message_file_hash on request_message_file (hash);
create table request_rating (
  case_id  bigint not null,
  round    int not null,
  stars    int not null,
  words    text not null,
  rated_at bigint not null,
  primary key (case_id, round)
);
