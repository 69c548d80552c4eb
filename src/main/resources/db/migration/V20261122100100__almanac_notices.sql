-- Notices on holidays entered after the program was made; they rule over the schedules it carries, the later over the earlier.
create table almanac_notice (
    number bigint primary key,
    source varchar(400) not null,
    sha256 varchar(64) not null,
    entered_at bigint not null,
    entered_by bigint not null
);

create table almanac_day (
    notice bigint not null references almanac_notice (number),
    on_day varchar(10) not null,
    name varchar(100) not null,
    working smallint not null,
    primary key (notice, on_day)
);
