-- What an answer's reviewers were shown of each of its cases: what fills the places in its letter, and what was known; null while it is a draft.
alter table request_answer_case add column submitted_on varchar(10);
alter table request_answer_case add column received_on varchar(10);
alter table request_answer_case add column subject text;
alter table request_answer_case add column known text;
