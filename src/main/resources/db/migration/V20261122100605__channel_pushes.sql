-- Portals that stay the public face of an agency (C9), and what is sent to them: the rows are the queue. A row is known to the ledger from
-- its first end on (version > 0).
create table channel_target (
  id      bigint primary key,
  agency  varchar(32) not null,
  name    varchar(120) not null,
  url     varchar(700) not null,
  token   varchar(300) not null,
  below   smallint not null,
  active  smallint not null,
  version bigint not null
);
create index channel_target_agency on channel_target (agency);

create table channel_push (
  id           bigint primary key,
  target_id    bigint not null references channel_target (id),
  agency       varchar(32) not null,
  document_id  bigint not null,
  edition      int not null,
  action       varchar(8) not null,
  state        varchar(8) not null,
  tries        int not null,
  next_at      bigint not null,
  status       int,
  answer       text,
  answered_url varchar(700),
  ended_at     bigint,
  created_at   bigint not null,
  version      bigint not null,
  unique (target_id, document_id, edition, action)
);
create index channel_push_due on channel_push (next_at) where state = 'WAITING';
create index channel_push_agency on channel_push (agency, state, created_at);
create index channel_push_document on channel_push (document_id);
