-- Closed periods: what every figure was, with the list of its records. A later version stands beside the earlier ones; nothing is overwritten.
-- agencies: codes of the tree as it was, one a line; measures: how many are to be counted.
create table statistics_closing (
  id        bigint primary key,
  agency    varchar(32) not null,
  first_day varchar(10) not null,
  last_day  varchar(10) not null,
  number    int not null,
  state     varchar(16) not null,
  reason    varchar(600) not null,
  agencies  text not null,
  measures  int not null,
  account   bigint not null,
  name      varchar(100) not null,
  begun_at  bigint not null,
  closed_at bigint,
  version   bigint not null
);
create unique index statistics_closing_number on statistics_closing (agency, first_day, last_day, number);
create unique index statistics_closing_counting on statistics_closing (agency, first_day, last_day) where state = 'COUNTING';
create index statistics_closing_period on statistics_closing (first_day, last_day, state);
create index statistics_closing_open on statistics_closing (begun_at) where state = 'COUNTING';
-- One figure of a closing: the hash of the file that lists its records, and what each agency adds ("code value records", one a line).
-- added and removed: records that the version before did not have, or had; null in a first version.
create table statistics_frozen (
  closing_id bigint not null references statistics_closing (id),
  measure    varchar(80) not null,
  title      varchar(200) not null,
  value      bigint not null,
  records    bigint not null,
  hash       varchar(64) not null,
  by_agency  text not null,
  added      bigint,
  removed    bigint,
  counted_at bigint not null,
  primary key (closing_id, measure)
);
create index statistics_frozen_hash on statistics_frozen (hash);
