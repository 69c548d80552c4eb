-- The links of every public text, by the revision they were read from; the pages of our own site among them are judged by our own records.
create table inspection_link (
  document bigint not null,
  n        int not null,
  agency   varchar(32) not null,
  title    varchar(300) not null,
  kind     varchar(8) not null,
  address  varchar(2000) not null,
  words    varchar(200) not null,
  digest   varchar(64) not null,
  primary key (document, n)
);
create index inspection_link_kind on inspection_link (kind, digest);
