-- The statutory annual report (Arts. 49, 50): one of an agency for a year and a scope; its versions, of which one alone is on its way; who was urged.
create table report_annual (
  id      bigint primary key,
  agency  varchar(32) not null,
  year    int not null,
  scope   varchar(8) not null,
  n       int not null,
  version bigint not null
);
create unique index report_annual_once on report_annual (agency, year, scope);
create index report_annual_year on report_annual (year, agency);
create table report_annual_version (
  id             bigint primary key,
  report_id      bigint not null references report_annual (id),
  n              int not null,
  state          varchar(16) not null,
  report         text not null,
  narrative      text not null,
  note           text not null,
  reasons        text not null,
  opinion        text not null,
  counted_at     bigint not null,
  submitted_at   bigint,
  submitted_by   bigint,
  submitted_name varchar(100),
  records        varchar(64),
  decided_at     bigint,
  decided_by     bigint,
  decided_name   varchar(100),
  json_file      varchar(64),
  edition_id     bigint,
  document_id    bigint,
  published_at   bigint,
  version        bigint not null
);
create unique index report_annual_version_once on report_annual_version (report_id, n);
create unique index report_annual_version_edition on report_annual_version (edition_id) where edition_id is not null;
create index report_annual_version_records on report_annual_version (records) where records is not null;
create table report_annual_chase (
  message_id bigint primary key,
  agency     varchar(32) not null,
  year       int not null,
  at         bigint not null,
  name       varchar(100) not null
);
create index report_annual_chase_agency on report_annual_chase (year, agency, at);
