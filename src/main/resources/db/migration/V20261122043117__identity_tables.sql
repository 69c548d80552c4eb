create table identity_account (
    id bigint primary key,
    login varchar(64) not null,
    name varchar(100) not null,
    agency varchar(32) not null,
    phone varchar(100) not null,
    email varchar(200) not null,
    state varchar(16) not null,
    password_hash varchar(300) not null,
    password_set_at bigint not null,
    must_change smallint not null,
    version bigint not null
);
create unique index identity_account_by_login on identity_account (login);
create index identity_account_by_agency on identity_account (agency, login);

-- Beside the account, not in it: wrong passwords are counted without an act and without touching the account's version.
-- Row 0 stands for every login that does not exist, so that such a sign-in costs the same writes as any other.
create table identity_failure (
    account bigint primary key,
    failed_count integer not null,
    locked_until bigint not null
);

create table identity_password (
    id bigint primary key,
    account bigint not null references identity_account (id),
    password_hash varchar(300) not null,
    set_at bigint not null
);
create index identity_password_by_account on identity_password (account, set_at);

create table identity_grant (
    id bigint primary key,
    account bigint not null references identity_account (id),
    agency varchar(32) not null,
    role varchar(24) not null,
    granted_at bigint not null,
    revoked_at bigint,
    version bigint not null
);
create unique index identity_grant_once on identity_grant (account, agency, role) where revoked_at is null;
create index identity_grant_by_role on identity_grant (role, agency) where revoked_at is null;

create table identity_delegation (
    id bigint primary key,
    from_account bigint not null references identity_account (id),
    to_account bigint not null references identity_account (id),
    agency varchar(32) not null,
    roles varchar(400) not null,
    from_day varchar(10) not null,
    to_day varchar(10) not null,
    ended_at bigint,
    version bigint not null
);
create index identity_delegation_to on identity_delegation (to_account) where ended_at is null;
create index identity_delegation_from on identity_delegation (from_account);

create table identity_session (
    token_digest varchar(64) primary key,
    account bigint not null references identity_account (id),
    started_at bigint not null,
    seen_at bigint not null
);
create index identity_session_by_account on identity_session (account);
