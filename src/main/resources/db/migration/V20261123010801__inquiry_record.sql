-- Record sheets of the counter that the visitor signed, scanned.
create table inquiry_record (
  case_id bigint primary key,
  name varchar(255) not null,
  hash varchar(64) not null,
  size bigint not null,
  media_type varchar(150) not null,
  kept_by varchar(100) not null,
  kept_at bigint not null,
  version bigint not null
);
create index inquiry_record_hash on inquiry_record (hash);
