-- Visits of applicants stand in identity_visit with those of all others.
drop table request_visit;
