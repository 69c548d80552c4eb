-- Reports of misconduct, a house of their own: of a report nothing can be read here but that it is there and in which year it came (ADR 2026-11-23-misconduct).
create table inquiry_misconduct_report (
    id bigint primary key,                 -- random, says nothing of when
    number_mark varchar(64) not null unique, -- keyed digests: whoever has the tables but not the key cannot try
    once_mark varchar(64) not null unique,
    desk_mark varchar(64) not null,        -- of the agency whose named persons may open it
    year integer not null,                 -- in which it was taken down; all that statistics know
    body text not null,                    -- sealed with the report's own key; '' once erased
    version bigint not null
);
create index inquiry_misconduct_report_desk on inquiry_misconduct_report (desk_mark);

-- The report's own key, wrapped; without this row nothing of the report can be opened. entries counts what was put beside it.
create table inquiry_misconduct_key (
    report bigint primary key,
    kept varchar(400) not null,
    code_mark varchar(64) not null,
    entries integer not null
);

-- Messages, files and views, in the order they came; sealed with the report's own key.
create table inquiry_misconduct_entry (
    id bigint primary key,
    report bigint not null,
    n integer not null,
    body text not null,
    file varchar(64) not null,             -- hash of the sealed file that lies in the store, or ''
    unique (report, n)
);
create index inquiry_misconduct_entry_file on inquiry_misconduct_entry (file);

-- Who may open reports that come to an agency: named by one leader, confirmed by another person.
create table inquiry_misconduct_keeper (
    id bigint primary key,
    agency varchar(32) not null,
    account bigint not null,
    reason varchar(600) not null,
    named_by bigint not null,
    named_on varchar(10) not null,
    confirmed_by bigint not null,          -- 0 until somebody did
    confirmed_on varchar(10) not null,
    ended_by bigint not null,              -- 0 while it holds
    ended_on varchar(10) not null,
    ended_why varchar(600) not null,
    version bigint not null
);
create unique index inquiry_misconduct_keeper_once on inquiry_misconduct_keeper (agency, account) where ended_by = 0;
create index inquiry_misconduct_keeper_account on inquiry_misconduct_keeper (account);

-- The report a named person has open, for a quarter of an hour; the reason is sealed with the report's own key.
create table inquiry_misconduct_look (
    account bigint primary key,
    report bigint not null,
    reason text not null,
    until bigint not null
);
