-- What disclosure work consisted of: training, meetings, staff, budget, spending. A struck record stays with its reason.
create table agency_work (
    id bigint primary key,
    agency varchar(32) not null,
    kind varchar(16) not null,
    on_day varchar(10) not null,
    title varchar(200) not null,
    people integer not null,
    part_time integer not null,
    amount_fen bigint not null,
    note varchar(1000) not null,
    struck varchar(400) not null,
    version bigint not null
);
create index agency_work_by_agency on agency_work (agency, on_day);

-- Leaders of an agency and who answers for what.
create table agency_leader (
    id bigint primary key,
    agency varchar(32) not null,
    person varchar(100) not null,
    office varchar(100) not null,
    duties varchar(2000) not null,
    place integer not null,
    since varchar(10),
    until varchar(10),
    version bigint not null
);
create index agency_leader_by_agency on agency_leader (agency, place);
