-- What one person submitted and what one person gave opinions on.
create index review_matter_opened_by on review_matter (opened_by, opened_at);
create index review_opinion_account on review_opinion (account, at);
