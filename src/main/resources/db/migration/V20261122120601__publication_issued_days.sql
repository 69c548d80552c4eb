-- Figures of what became public count documents by the moment of issue, a month at a time: the index alone answers them.
create index publication_document_issued_days on publication_document (standing, issued_at, agency, date_unknown);
