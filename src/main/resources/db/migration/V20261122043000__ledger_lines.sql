-- The ledger. No foreign keys: what belongs together is vouched for by hashes, which also see what a key would not.

-- One row per act, never changed. leaf = SHA-256(salt || canonical JSON of the act).
create table ledger_line (
    id           bigint primary key,
    kind         varchar(64) not null,
    kind_version integer     not null,
    at           bigint      not null,
    account_id   bigint      not null,
    agency       varchar(32) not null,
    is_public    smallint    not null,
    leaf         ${bytes}    not null
);

-- What was hashed. Goes when an act "payload.erased" says so.
create table ledger_payload (
    line_id bigint primary key,
    salt    ${bytes} not null,
    json    text     not null
);

-- Lines committed but not yet put in order.
create table ledger_pending (
    line_id bigint primary key
);

-- The order of the log, dense from 0. leaf_hash = SHA-256(0x00 || leaf).
create table ledger_order (
    seq       bigint primary key,
    line_id   bigint   not null unique,
    leaf_hash ${bytes} not null
);

-- Every signed state of the log; only the last keeps what is needed to go on.
create table ledger_checkpoint (
    size     bigint primary key,
    root     ${bytes} not null,
    frontier ${bytes},
    note     text     not null
);

-- How each act left each thing it touched: digest = SHA-256(salt || canonical JSON of its state); no digest: the thing is gone.
create table ledger_thing (
    kind     varchar(64)  not null,
    thing_id varchar(128) not null,
    version  bigint       not null,
    line_id  bigint       not null,
    salt     ${bytes},
    digest   ${bytes},
    primary key (kind, thing_id, version)
);

-- Readers that let the ledger remember how far they have read: the next seq wanted.
create table ledger_reader (
    name     varchar(64) primary key,
    position bigint not null
);
