-- Rewards and accountability (表彰奖励、责任追究) as recorded decisions.
create table assessment_merit (
  id      bigint primary key,
  office  varchar(32) not null,
  agency  varchar(32) not null,
  kind    varchar(16) not null,
  on_day  varchar(10) not null,
  number  varchar(200) not null,
  body    varchar(300) not null,
  basis   varchar(600) not null,
  about   text not null,
  post    varchar(200) not null,
  note    text not null,
  struck  text not null,
  version bigint not null
);
create index assessment_merit_agency on assessment_merit (agency, on_day);
create index assessment_merit_office on assessment_merit (office, on_day);
