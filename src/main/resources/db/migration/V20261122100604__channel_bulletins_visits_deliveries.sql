-- Numbered issues made of published documents.
create table channel_bulletin (
  id          bigint primary key,
  agency      varchar(32) not null,
  series      varchar(60) not null,
  year        int not null,
  number      int not null,
  issued_on   varchar(10) not null,
  issued_name varchar(100) not null,
  documents   text not null,
  version     bigint not null,
  unique (agency, year, number)
);

-- Visits to a reading place (Art. 25): no names, only when, what for, how many.
create table channel_visit (
  id         bigint primary key,
  place_id   bigint not null references channel_place (id),
  agency     varchar(32) not null,
  day        varchar(10) not null,
  purpose    varchar(16) not null,
  persons    int not null,
  note       text not null,
  taken_name varchar(100) not null,
  version    bigint not null
);
create index channel_visit_place on channel_visit (place_id, day);
create index channel_visit_agency on channel_visit (agency, day);

-- Documents handed over to an archive or library (Art. 25).
create table channel_delivery (
  id         bigint primary key,
  agency     varchar(32) not null,
  kind       varchar(16) not null,
  receiver   varchar(120) not null,
  day        varchar(10) not null,
  receipt    varchar(120) not null,
  given_name varchar(100) not null,
  documents  text not null,
  version    bigint not null
);
create index channel_delivery_agency on channel_delivery (agency, day);
create table channel_delivered (
  delivery_id bigint not null references channel_delivery (id),
  agency      varchar(32) not null,
  kind        varchar(16) not null,
  document_id bigint not null,
  primary key (document_id, agency, kind)
);
create index channel_delivered_agency on channel_delivered (agency, kind);
create index channel_delivered_delivery on channel_delivered (delivery_id);
