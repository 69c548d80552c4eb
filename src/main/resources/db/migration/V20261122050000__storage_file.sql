-- Files that belong to something. The content lies in the data folder under its hash; a file there without a row is swept after a day.
create table storage_file (
    hash       varchar(64)  primary key,
    size_bytes bigint       not null,
    media_type varchar(128) not null,
    stored_at  bigint       not null
);

create index storage_file_stored on storage_file (stored_at);
