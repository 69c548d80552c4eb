-- What a person entered of a line of the national sheet the program cannot see; the last one of a region and line holds.
create table inspection_indicator_entry (
  id      bigint primary key,
  region  varchar(32) not null,
  item    varchar(64) not null,
  passed  smallint not null,
  lost    bigint not null,
  since   varchar(10),
  note    text not null,
  account bigint not null,
  name    varchar(100) not null,
  at      bigint not null
);
create index inspection_indicator_entry_of on inspection_indicator_entry (region, item, at);
