-- What an editor's page sent by itself and nobody has saved yet: one a person and edition, no content of record.
create table publication_scratch (
  edition_id bigint not null references publication_edition (id),
  account    bigint not null,
  version    bigint not null,
  form       text not null,
  at         bigint not null,
  primary key (edition_id, account)
);
