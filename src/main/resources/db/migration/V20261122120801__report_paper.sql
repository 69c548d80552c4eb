-- Papers written from records (材料), and the templates agencies adapted.
create table report_paper (
  id          bigint primary key,
  agency      varchar(32) not null,
  genre       varchar(32) not null,
  scope       varchar(8) not null,
  period_from varchar(10) not null,
  period_to   varchar(10) not null,
  year        int not null,
  number      int not null,
  state       varchar(16) not null,
  lines       text not null,
  frozen      text,
  made_at     bigint not null,
  made_by     bigint not null,
  made_name   varchar(100) not null,
  finished_at bigint,
  edition_id  bigint,
  version     bigint not null
);
create unique index report_paper_one on report_paper (agency, genre, scope, period_from, period_to, number) where state <> 'DROPPED';
create unique index report_paper_number on report_paper (agency, genre, year, number) where number > 0;
create index report_paper_made on report_paper (agency, made_at);
create unique index report_paper_edition on report_paper (edition_id) where edition_id is not null;

create table report_paper_template (
  agency     varchar(32) not null,
  genre      varchar(32) not null,
  version    bigint not null,
  text       text not null,
  saved_by   bigint not null,
  saved_name varchar(100) not null,
  saved_at   bigint not null,
  primary key (agency, genre, version)
);
