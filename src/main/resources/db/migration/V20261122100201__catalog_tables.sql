-- A standard catalog (标准目录): for whom it holds. Its matters stand in catalog_matter.
create table catalog_standard (
    code varchar(64) primary key,
    name varchar(200) not null,
    issuer varchar(32) not null,
    root varchar(32) not null,
    kinds varchar(300) not null,
    levels varchar(60) not null,
    basis varchar(1000) not null,
    edition int not null,
    version bigint not null
);
-- Each issue of a standard: from which day, with how many matters.
create table catalog_edition (
    standard varchar(64) not null references catalog_standard (code),
    number int not null,
    effective_on varchar(10) not null,
    matters int not null,
    note varchar(1000) not null,
    issued_at bigint not null,
    issued_by bigint not null,
    primary key (standard, number)
);
-- One version of a matter, from its day of effect to its last day. kind: standard | own | adjusted | declined; the last three are an agency's.
-- A row whose last day lies before its first was taken back before it held.
create table catalog_matter (
    id bigint primary key,
    standard varchar(64) not null,
    agency varchar(32) not null,
    code varchar(64) not null,
    kind varchar(16) not null,
    item int not null,
    level1 varchar(200) not null,
    level2 varchar(300) not null,
    content text not null,
    basis text not null,
    time_limit varchar(40) not null,
    channels varchar(600) not null,
    audience varchar(200) not null,
    method varchar(16) not null,
    level varchar(60) not null,
    cadence varchar(16) not null,
    quota int not null,
    genre varchar(60) not null,
    theme varchar(100) not null,
    changed varchar(300) not null,
    reason varchar(1000) not null,
    effective_on varchar(10) not null,
    ends_on varchar(10),
    end_reason varchar(1000) not null,
    version bigint not null
);
create unique index catalog_matter_of_standard on catalog_matter (standard, code, effective_on) where agency = '';
create unique index catalog_matter_of_agency on catalog_matter (agency, code, effective_on) where agency <> '';
create index catalog_matter_by_code on catalog_matter (code);

-- An agency's word that it has taken an edition into its work.
create table catalog_adoption (
    standard varchar(64) not null references catalog_standard (code),
    agency varchar(32) not null,
    edition int not null,
    adopted_on varchar(10) not null,
    account bigint not null,
    note varchar(1000) not null,
    primary key (standard, agency, edition)
);
create index catalog_adoption_by_agency on catalog_adoption (agency);

-- Who answers for a matter in an agency: the section, who reviews, who publishes. Past ones keep their last day.
create table catalog_charge (
    id bigint primary key,
    agency varchar(32) not null,
    matter varchar(64) not null,
    section varchar(100) not null,
    reviewer bigint,
    publisher bigint,
    since varchar(10) not null,
    until varchar(10),
    version bigint not null
);
create unique index catalog_charge_now on catalog_charge (agency, matter) where until is null;
create index catalog_charge_by_reviewer on catalog_charge (reviewer) where until is null;
create index catalog_charge_by_publisher on catalog_charge (publisher) where until is null;

-- Counts the changes that can move duties, and whom each touches: one agency, or those a standard holds for.
create table catalog_state (id smallint primary key, version bigint not null);
insert into catalog_state values (1, 0);
create table catalog_change (
    version bigint primary key,
    agency varchar(32) not null,
    root varchar(32) not null,
    kinds varchar(300) not null,
    levels varchar(60) not null
);
