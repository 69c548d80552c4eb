-- Inquiries of an older system: which one a row of the file became, and what the row told.
create table inquiry_past (
  agency varchar(32) ${binary} not null,
  number varchar(60) ${binary} not null,
  case_id bigint not null unique,
  content text not null,
  case_version bigint not null,
  primary key (agency, number)
);
