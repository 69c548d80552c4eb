-- The matter of the catalog under which a document is filed now; content itself stands in the revision that is before the public.
alter table publication_document add column catalog_code varchar(60) not null default '';
update publication_document set catalog_code = (select r.catalog_code from publication_revision r where r.id = publication_document.live_revision)
  where live_revision is not null;
create index publication_document_filed on publication_document (standing, agency, catalog_code, sort_at);
create index publication_document_matter on publication_document (catalog_code, standing, sort_at);
