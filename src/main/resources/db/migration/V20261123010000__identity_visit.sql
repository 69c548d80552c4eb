-- Visits of people without an account to one thing of theirs; the browser holds the token, the row its hash.
create table identity_visit (
  token_hash varchar(64) primary key,
  kind varchar(32) not null,
  thing varchar(200) not null,
  until bigint not null
);
create index identity_visit_until on identity_visit (until);
create index identity_visit_thing on identity_visit (kind, thing);
