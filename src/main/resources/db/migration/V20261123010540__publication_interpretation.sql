-- In what form, by whom and when a revision interprets its policy; empty where it interprets none, or nobody said.
alter table publication_revision add column interpretation varchar(16);
alter table publication_revision add column interpreter_post varchar(16);
alter table publication_revision add column interpreter varchar(300);
alter table publication_revision add column interpreted_on varchar(10);
