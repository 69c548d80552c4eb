create table agency (
    code varchar(32) primary key,
    name varchar(200) not null,
    short_name varchar(100) not null,
    parent varchar(32) not null,
    kind varchar(16) not null,
    level varchar(16) not null,
    path varchar(800) ${binary} not null,
    address varchar(400) not null,
    phone varchar(100) not null,
    fax varchar(100) not null,
    email varchar(200) not null,
    office_hours varchar(400) not null,
    postcode varchar(6) not null,
    person_in_charge varchar(100) not null,
    credit_code varchar(18) not null,
    valid_from varchar(10),
    valid_to varchar(10),
    successor varchar(32) not null,
    acted_for_by varchar(32) not null,
    sort_key varchar(1600) ${binary} not null,
    version bigint not null
);
create index agency_by_path on agency (path);
create index agency_by_parent on agency (parent, sort_key);
create index agency_by_name on agency (sort_key, code);
create index agency_by_acting on agency (acted_for_by) where acted_for_by <> '';
create unique index agency_by_credit_code on agency (credit_code) where credit_code <> '';

-- One row, taken by whoever changes the shape of the tree: two moves at once could otherwise make a ring.
create table agency_tree (id smallint primary key, version bigint not null);
insert into agency_tree values (1, 0);

create table agency_succession (
    id bigint primary key,
    agency varchar(32) not null,
    reform varchar(16) not null,
    successor varchar(32) not null,
    old_name varchar(200) not null,
    new_name varchar(200) not null,
    on_day varchar(10) not null,
    basis varchar(400) not null
);
create index agency_succession_by_agency on agency_succession (agency, on_day);
create index agency_succession_by_successor on agency_succession (successor, on_day);

create table agency_team (
    id bigint primary key,
    agency varchar(32) not null,
    kind varchar(16) not null,
    name varchar(200) not null,
    since varchar(10),
    until varchar(10),
    version bigint not null
);
create index agency_team_by_agency on agency_team (agency);

create table agency_post (
    id bigint primary key,
    team bigint not null references agency_team (id),
    duty varchar(24) not null,
    person varchar(100) not null,
    title varchar(100) not null,
    phone varchar(100) not null,
    full_time smallint not null,
    since varchar(10),
    until varchar(10),
    version bigint not null
);
create index agency_post_by_team on agency_post (team);
