-- The ledger of stances: posts and organisations hold them, too; where everyone stands now is kept beside it; whose view
-- somebody takes; how much weight and interest they have.

-- SQLite changes a constraint by making the table anew. Dropping the old one would take the withdrawals along, so they
-- stand aside meanwhile.
create table stance_withdrawal_before as select * from stance_withdrawal;
drop table stance_withdrawal;
drop index stance_objective;
drop index stance_person;
alter table stance rename to stance_before;
create table stance (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    person_id BLOB references person (id) on delete cascade,
    -- +3 champion … 0 undecided … -3 blocker. Unknown is the absence of any row.
    level INTEGER not null check (level between -3 and 3),
    -- When it was so, and when we learnt it.
    valid_on TEXT not null,
    recorded_at TEXT not null,
    author_id BLOB references account (id) on delete set null,
    confidence TEXT not null check (confidence in ('low', 'medium', 'high')),
    evidence TEXT not null,
    quote TEXT not null,
    link TEXT,
    contact_id BLOB,
    post_id BLOB references post (id),
    organization_id BLOB references organization (id),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (contact_id, client_id) references contact (id, client_id),
    constraint stance_client_key unique (id, client_id),
    constraint stance_holder check ((person_id is not null) + (post_id is not null) + (organization_id is not null) = 1)
) strict;
insert into stance (id, client_id, objective_id, person_id, level, valid_on, recorded_at, author_id, confidence, evidence,
    quote, link, contact_id)
select id, client_id, objective_id, person_id, level, valid_on, recorded_at, author_id, confidence, evidence, quote, link,
    contact_id
from stance_before;
drop table stance_before;

create table stance_withdrawal (
    stance_id BLOB primary key,
    client_id BLOB not null,
    withdrawn_at TEXT not null,
    withdrawn_by BLOB references account (id) on delete set null,
    reason TEXT not null,
    -- As its stance's: when a ledger last changed is asked for each objective.
    objective_id BLOB not null,
    foreign key (stance_id, client_id) references stance (id, client_id) on delete cascade
) strict;
insert into stance_withdrawal (stance_id, client_id, withdrawn_at, withdrawn_by, reason, objective_id)
select w.stance_id, w.client_id, w.withdrawn_at, w.withdrawn_by, w.reason, s.objective_id
from stance_withdrawal_before w join stance s on s.id = w.stance_id;
drop table stance_withdrawal_before;

create index stance_objective on stance (objective_id, person_id, valid_on, recorded_at);
create index stance_person on stance (person_id);
create index stance_post on stance (post_id, objective_id);
create index stance_organization on stance (organization_id, objective_id);
create index stance_contact on stance (contact_id);
create index stance_recorded on stance (objective_id, recorded_at);
create index stance_withdrawal_objective on stance_withdrawal (objective_id, withdrawn_at);

-- Where each holder stands now: the fold of the ledger, kept in the transaction that changes it.
create table current_stance (
    objective_id BLOB not null,
    -- A person's, a post's or an organisation's id.
    holder_id BLOB not null,
    client_id BLOB not null,
    holder_kind TEXT not null check (holder_kind in ('person', 'post', 'organization')),
    -- The recording that says so.
    stance_id BLOB not null,
    level INTEGER not null check (level between -3 and 3),
    valid_on TEXT not null,
    recorded_at TEXT not null,
    -- Support with public evidence or two independent recordings.
    is_verified INTEGER not null,
    -- Evidence of the same day says something else.
    is_contested INTEGER not null,
    primary key (objective_id, holder_id),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (stance_id, client_id) references stance (id, client_id) on delete cascade
) strict;

create index current_stance_valid_on on current_stance (objective_id, valid_on);
create index current_stance_holder on current_stance (holder_id);
create index current_stance_stance on current_stance (stance_id);

-- How many stand where now.
create table stance_count (
    objective_id BLOB not null,
    holder_kind TEXT not null check (holder_kind in ('person', 'post', 'organization')),
    level INTEGER not null check (level between -3 and 3),
    is_verified INTEGER not null,
    client_id BLOB not null,
    n INTEGER not null check (n >= 0),
    primary key (objective_id, holder_kind, level, is_verified),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
) strict;

-- Whose view somebody takes, as somebody said. Not changed: set anew, or removed.
create table stance_source (
    id BLOB primary key,
    client_id BLOB not null references client (id) on delete cascade,
    -- On which objective; on every one of the client's where there is none.
    objective_id BLOB,
    person_id BLOB references person (id) on delete cascade,
    post_id BLOB references post (id),
    organization_id BLOB references organization (id),
    source_person_id BLOB references person (id) on delete cascade,
    source_post_id BLOB references post (id),
    source_organization_id BLOB references organization (id),
    set_by BLOB references account (id) on delete set null,
    set_at TEXT not null,
    removed_by BLOB references account (id) on delete set null,
    removed_at TEXT,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    constraint stance_source_holder check ((person_id is not null) + (post_id is not null) + (organization_id is not null) = 1),
    constraint stance_source_source check ((source_person_id is not null) + (source_post_id is not null) + (source_organization_id is not null) = 1)
) strict;

create index stance_source_client on stance_source (client_id);
create index stance_source_person on stance_source (person_id);
create index stance_source_post on stance_source (post_id);
create index stance_source_organization on stance_source (organization_id);

-- How much weight somebody has on an objective, and how much it matters to them. Not changed: assessed anew.
create table assessment (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    person_id BLOB references person (id) on delete cascade,
    post_id BLOB references post (id),
    organization_id BLOB references organization (id),
    -- 1 little to 5 much.
    influence INTEGER not null check (influence between 1 and 5),
    interest INTEGER not null check (interest between 1 and 5),
    valid_on TEXT not null,
    recorded_at TEXT not null,
    author_id BLOB references account (id) on delete set null,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    constraint assessment_holder check ((person_id is not null) + (post_id is not null) + (organization_id is not null) = 1)
) strict;

create index assessment_objective on assessment (objective_id, valid_on);
create index assessment_person on assessment (person_id);
create index assessment_post on assessment (post_id);
create index assessment_organization on assessment (organization_id);
