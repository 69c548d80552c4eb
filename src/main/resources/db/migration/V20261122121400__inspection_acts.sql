-- What somebody showed for a finding: a file, or the address where it can be seen.
create table inspection_evidence (
  id         bigint primary key,
  finding    bigint not null references inspection_finding (id),
  purpose    varchar(16) not null,
  name       varchar(200) not null,
  hash       varchar(64) not null,
  size       bigint not null,
  media_type varchar(200) not null,
  address    varchar(400) not null,
  added_by   bigint not null,
  added_name varchar(100) not null,
  added_at   bigint not null
);
create index inspection_evidence_of on inspection_evidence (finding, added_at);
create index inspection_evidence_hash on inspection_evidence (hash);
-- Who explained or mended a finding, themselves or in whose stead: none of them judges it.
create table inspection_hand (
  finding bigint not null references inspection_finding (id),
  account bigint not null,
  primary key (finding, account)
);
-- Who in the agency has to see to a finding.
create table inspection_assignee (
  finding  bigint primary key references inspection_finding (id),
  account  bigint not null,
  name     varchar(100) not null,
  set_name varchar(100) not null,
  set_at   bigint not null,
  version  bigint not null
);
create index inspection_assignee_account on inspection_assignee (account);
-- A longer term: asked for by one, decided by another.
create table inspection_extension (
  id           bigint primary key,
  finding      bigint not null references inspection_finding (id),
  days         int not null,
  reason       text not null,
  asked_by     bigint not null,
  asked_name   varchar(100) not null,
  asked_at     bigint not null,
  state        varchar(16) not null,
  word         text not null,
  decided_by   bigint,
  decided_name varchar(100) not null,
  decided_at   bigint,
  version      bigint not null
);
create unique index inspection_extension_one on inspection_extension (finding) where state = 'ASKED';
create index inspection_extension_of on inspection_extension (finding, asked_at);
