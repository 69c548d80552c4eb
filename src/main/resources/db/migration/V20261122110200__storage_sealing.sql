-- The id of the master key that this database's sealed files and texts need; never the key.
create table storage_sealing (
    slot smallint primary key,
    key_id varchar(8) not null,
    since bigint not null
);
