-- Annual reports received from agencies that do not work in this system, as told; a row for each version, of one agency and year one version holds.
create table report_received (
  id          bigint primary key,
  agency      varchar(32) not null,
  year        int not null,
  n           int not null,
  report      text not null,
  file        varchar(64) not null,
  taken_by    bigint not null,
  taken_name  varchar(100) not null,
  taken_at    bigint not null,
  live        smallint not null,
  version     bigint not null
);
create unique index report_received_live on report_received (agency, year) where live = 1;
create unique index report_received_n on report_received (agency, year, n);
