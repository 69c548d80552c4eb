-- Figures of other business systems (业务系统数据), a row for each version; money in fen. Of one agency, year and figure one version holds.
create table statistics_figure (
  id           bigint primary key,
  agency       varchar(32) not null,
  year         int not null,
  figure       varchar(32) not null,
  n            int not null,
  value        bigint not null,
  source       varchar(600) not null,
  file         varchar(64) not null,
  entered_by   bigint not null,
  entered_name varchar(100) not null,
  entered_at   bigint not null,
  live         smallint not null,
  version      bigint not null
);
create unique index statistics_figure_live on statistics_figure (agency, year, figure) where live = 1;
create unique index statistics_figure_n on statistics_figure (agency, year, figure, n);
create index statistics_figure_year on statistics_figure (year, figure) where live = 1;
