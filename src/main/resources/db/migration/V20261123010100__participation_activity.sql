-- Taking part (公众参与): activities, and the revisions of what the public reads of them.
create table participation_activity (
  id           bigint primary key,
  number       varchar(16) not null unique,
  agency       varchar(32) not null,
  kind         varchar(16) not null,
  newest       bigint not null,
  shown        bigint,
  title        varchar(400) not null,
  begins_at    bigint,
  ends_at      bigint,
  open_state   varchar(16) not null,
  cancelled    varchar(24),
  cancel_note  text not null,
  cancelled_on varchar(10),
  result       bigint unique,
  result_path  varchar(200) not null,
  concluded_on varchar(10),
  opened_by    bigint not null,
  opened_name  varchar(100) not null,
  opened_at    bigint not null,
  version      bigint not null
);
create index participation_activity_agency on participation_activity (agency, opened_at);
create index participation_activity_kind on participation_activity (kind, begins_at);
create table participation_revision (
  id         bigint primary key,
  activity   bigint not null references participation_activity (id),
  n          int not null,
  state      varchar(16) not null,
  content    text not null,
  reason     text not null,
  opinion    text not null,
  accepted   text not null,
  matter     bigint,
  cleared_at bigint,
  saved_at   bigint not null,
  saved_name varchar(100) not null,
  version    bigint not null,
  unique (activity, n)
);
create table participation_writer (
  revision bigint not null references participation_revision (id),
  account  bigint not null,
  primary key (revision, account)
);
create table participation_file (
  revision bigint not null references participation_revision (id),
  n        int not null,
  hash     varchar(64) not null,
  primary key (revision, n)
);
create index participation_file_hash on participation_file (hash);
-- One counter a year; a number is never given twice.
create table participation_counter (
  year int primary key,
  last int not null
);
