-- Venues in full: who decides where, by when, and how it ended there; the outcome of an objective, what follows on it,
-- and what was done with it by whom.

-- What is decided there, in the words of whoever follows it: `Committee vote on the report`.
alter table venue add column step TEXT not null default '';
-- States that take part, where not all do (Art. 238(3) TFEU): ISO 3166-1 alpha-2 in order, a space between.
alter table venue add column participants TEXT not null default '';
-- Whose decision it is, where one post decides.
alter table venue add column decider_post_id BLOB references post (id);
-- How many have a seat there, where no data set knows it.
alter table venue add column seats INTEGER check (seats between 1 and 2000);
alter table venue add column state TEXT not null default 'open' check (state in ('open', 'adopted', 'rejected'));
alter table venue add column decided_on TEXT;
-- Under which number it can be looked up: `P7_TA(2013)0180`.
alter table venue add column reference TEXT not null default '';
-- Taken away; it can be given back as it was.
alter table venue add column removed_at TEXT;

create index venue_decider on venue (decider_post_id);

-- How an objective ended. Reopening takes the row away; that it was there stays in objective_event.
create table objective_outcome (
    objective_id BLOB primary key,
    client_id BLOB not null,
    state TEXT not null check (state in ('achieved', 'lost', 'parked')),
    on_date TEXT not null,
    statement TEXT not null,
    -- The post that came of it, and who was appointed.
    post_id BLOB references post (id) on delete set null,
    person_id BLOB references person (id) on delete set null,
    recorded_by BLOB references account (id) on delete set null,
    recorded_at TEXT not null,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
) strict;

create index objective_outcome_post on objective_outcome (post_id);
create index objective_outcome_person on objective_outcome (person_id);

-- Which objective goes on where another one ended. The double keys hold both with one client.
create table objective_follow_on (
    objective_id BLOB primary key,
    client_id BLOB not null,
    predecessor_id BLOB not null,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (predecessor_id, client_id) references objective (id, client_id) on delete cascade
) strict;

create index objective_follow_on_predecessor on objective_follow_on (predecessor_id);

-- What was done with an objective, when and by whom. Only added to.
create table objective_event (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    kind TEXT not null,
    -- In a sentence.
    what TEXT not null,
    -- Why, where somebody was asked.
    reason TEXT not null,
    account_id BLOB references account (id) on delete set null,
    at TEXT not null,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
) strict;

create index objective_event_objective on objective_event (objective_id, at);
