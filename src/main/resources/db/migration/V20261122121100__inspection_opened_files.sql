-- What came of opening a published file, once for each content.
create table inspection_opened_file (
  hash   varchar(64) primary key,
  checks int not null,
  state  varchar(16) not null,
  note   varchar(300) not null
);
