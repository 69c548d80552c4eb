-- Named quantities as public papers tell them of a period, to be compared between papers.
create table inspection_named_figure (
  document     bigint not null,
  agency       varchar(32) not null,
  label        varchar(60) not null,
  period       varchar(10) not null,
  value        bigint not null,
  title        varchar(600) not null,
  published_on varchar(10) not null,
  primary key (document, label, period)
);
create index inspection_named_figure_of on inspection_named_figure (agency, label, period);
