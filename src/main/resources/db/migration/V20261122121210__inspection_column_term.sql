-- What an office set of a column: its class, and within how many days something new must come. Without a row its name tells the class, the rule the days.
create table inspection_column_term (
  column_id bigint primary key,
  region    varchar(32) not null,
  class     varchar(16) not null,
  days      int not null,
  reason    varchar(400) not null,
  name      varchar(100) not null,
  at        bigint not null,
  version   bigint not null
);
create index inspection_column_term_region on inspection_column_term (region);
