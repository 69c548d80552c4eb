-- Columns (栏目) of a region's public site. The path is the address for ever: once used it belongs to a column or leads to one.
create table catalog_column (
    id bigint primary key,
    region varchar(32) not null,
    parent bigint references catalog_column (id),
    path varchar(200) ${binary} not null,
    name varchar(100) not null,
    shows varchar(16) not null,
    shown varchar(1000) not null,
    position int not null,
    ended smallint not null,
    version bigint not null
);
create unique index catalog_column_by_path on catalog_column (path) where ended = 0;
create index catalog_column_by_region on catalog_column (region, position);
create table catalog_redirect (
    path varchar(200) ${binary} primary key,
    target bigint not null references catalog_column (id),
    since varchar(10) not null,
    version bigint not null
);
create index catalog_redirect_by_target on catalog_redirect (target);
