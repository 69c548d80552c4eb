-- What a person says against their own sheet of acts (人员等次), and what the leader answered.
create table assessment_staff_objection (
  id            bigint primary key,
  agency        varchar(32) not null,
  account       bigint not null,
  name          varchar(100) not null,
  year          int not null,
  text          text not null,
  filed_on      varchar(10) not null,
  answer        text not null,
  answered_by   bigint,
  answered_name varchar(100) not null,
  answered_on   varchar(10),
  version       bigint not null
);
create unique index assessment_staff_objection_open on assessment_staff_objection (account, year) where answered_on is null;
create index assessment_staff_objection_agency on assessment_staff_objection (agency, year);
