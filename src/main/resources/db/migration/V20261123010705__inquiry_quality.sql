-- Quality sampling of answered inquiries: the list is fixed before the seed is known.
create table inquiry_quality (
  id           bigint primary key,
  agency       varchar(32) not null,
  from_day     varchar(10) not null,
  to_day       varchar(10) not null,
  size         integer not null,
  seed_source  varchar(300) not null,
  seed_on      varchar(10) not null,
  ids          text not null,
  seed         varchar(100) not null,
  announced_by varchar(300) not null,
  announced_on varchar(10) not null,
  version      bigint not null
);
create index inquiry_quality_agency on inquiry_quality (agency, id);

create table inquiry_quality_item (
  id          bigint primary key,
  check_id    bigint not null,
  n           integer not null,
  inquiry_id  bigint not null,
  faults      varchar(200) not null,
  note        text not null,
  judged_by   bigint not null,
  judged_name varchar(300) not null,
  judged_on   varchar(10),
  version     bigint not null
);
create unique index inquiry_quality_item_n on inquiry_quality_item (check_id, n);
create index inquiry_quality_item_inquiry on inquiry_quality_item (inquiry_id);
