-- Checks of quality: what was announced, what was drawn, what two persons found.
create table inquiry_call_sample (
  id           bigint primary key,
  agency       varchar(32) not null,
  title        varchar(200) not null,
  from_day     varchar(10) not null,
  to_day       varchar(10) not null,
  seed         varchar(64) not null,
  list_hash    varchar(64) not null,
  list_size    int not null,
  size         int not null,
  announced_on varchar(10) not null,
  drawn_on     varchar(10),
  version      bigint not null
);
create index inquiry_call_sample_agency on inquiry_call_sample (agency, id);
create index inquiry_call_sample_list on inquiry_call_sample (list_hash);

create table inquiry_call_check (
  id             bigint primary key,
  sample         bigint not null,
  n              int not null,
  call           bigint not null,
  faults         varchar(300) not null,
  note           varchar(1000) not null,
  first_account  bigint,
  first_name     varchar(300) not null,
  first_at       bigint,
  second_account bigint,
  second_name    varchar(300) not null,
  second_at      bigint,
  second_note    varchar(1000) not null,
  state          varchar(16) not null,
  version        bigint not null
);
create unique index inquiry_call_check_place on inquiry_call_check (sample, n);
