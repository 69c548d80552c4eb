-- What somebody outside reported, and which finding it became; written once.
create table inspection_reported (
  id         bigint primary key,
  identity   varchar(64) not null,
  finding    bigint not null references inspection_finding (id),
  source     varchar(60) not null,
  ref        varchar(100) not null,
  file       varchar(64) not null,
  taken_name varchar(100) not null,
  taken_at   bigint not null
);
create unique index inspection_reported_one on inspection_reported (identity);
create index inspection_reported_finding on inspection_reported (finding);
