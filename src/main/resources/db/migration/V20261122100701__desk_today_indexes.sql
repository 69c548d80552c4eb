-- What Today asks of one person is found without reading every paper and opinion there is.
create index publication_edition_opened_by on publication_edition (opened_by, state);
create index review_opinion_oral on review_opinion (account) where medium = 'ORAL' and confirmed_at is null;
