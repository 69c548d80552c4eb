-- Who announced and who drew: neither judges what was drawn. 0 of what was announced before.
alter table inquiry_quality add column announced_account bigint not null default 0;
alter table inquiry_quality add column drawn_account bigint not null default 0;
