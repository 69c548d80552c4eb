-- Phrases for answers; each holds for certain days.
create table inquiry_phrase (
  id          bigint primary key,
  agency      varchar(32) not null,
  title       varchar(100) not null,
  text        text not null,
  valid_from  varchar(10) not null,
  valid_until varchar(10) not null,
  ended       smallint not null,
  written_by  varchar(300) not null,
  version     bigint not null
);
create index inquiry_phrase_agency on inquiry_phrase (agency, ended, valid_until);
