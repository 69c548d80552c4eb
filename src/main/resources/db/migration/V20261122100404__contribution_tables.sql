-- What units send up (信息报送), and what became of it.
create table contribution_item (
  id           bigint primary key,
  unit         varchar(32) not null,
  receiver     varchar(32) not null,
  title        varchar(600) not null,
  text         text not null,
  sender       bigint not null,
  sender_name  varchar(100) not null,
  sent_at      bigint not null,
  state        varchar(16) not null,
  reason       text not null,
  decided_by   bigint,
  decided_name varchar(100) not null,
  decided_at   bigint,
  edition_id   bigint,
  version      bigint not null
);
create index contribution_item_receiver on contribution_item (receiver, state, sent_at);
create index contribution_item_unit on contribution_item (unit, sent_at);
create unique index contribution_item_edition on contribution_item (edition_id) where edition_id is not null;
create table contribution_file (
  item_id    bigint not null references contribution_item (id),
  n          int not null,
  name       varchar(300) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(120) not null,
  primary key (item_id, n)
);
create index contribution_file_hash on contribution_file (hash);
