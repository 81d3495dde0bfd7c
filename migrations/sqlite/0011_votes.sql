-- Roll-call votes: shared public data, as every list publishes it; and what clients make of them.

-- One vote of a body (Popolo: a vote event with its motion).
create table vote_event (
    id BLOB primary key,
    -- Whose number it is, and the number: what makes it known again.
    scheme TEXT not null,
    identifier TEXT not null,
    -- The body that voted.
    organization_id BLOB not null references organization (id),
    on_date TEXT not null,
    -- HH:MM:SS where it was held; empty where it is not published.
    at_time TEXT not null,
    -- What was decided on; empty where only its parts are known.
    title TEXT not null,
    -- Which part of it was voted on: an amendment, a paragraph, the whole.
    description TEXT not null,
    -- The document: A10-0001/2024.
    reference TEXT not null,
    -- The procedure: 2024/2721(RSP).
    procedure_reference TEXT not null,
    result TEXT check (result in ('adopted', 'rejected', 'lapsed')),
    -- As published, which may differ from the votes that are known one by one.
    count_for INTEGER,
    count_against INTEGER,
    count_abstention INTEGER,
    -- Whether it was on the text as a whole, where a list says so.
    is_main INTEGER,
    link TEXT,
    search_text TEXT not null,
    source TEXT not null,
    created_at TEXT not null,
    constraint vote_event_identifier_key unique (scheme, identifier)
) strict;

create index vote_event_on_date on vote_event (on_date, at_time, identifier);
create index vote_event_organization on vote_event (organization_id);

-- How one person voted.
create table vote (
    id BLOB primary key,
    vote_event_id BLOB not null references vote_event (id) on delete cascade,
    -- Who; none while nobody in the directory has the number.
    person_id BLOB references person (id) on delete set null,
    -- The number by which the list knows the voter.
    scheme TEXT not null,
    identifier TEXT not null,
    -- The name as the list writes it; may be empty.
    name TEXT not null,
    choice TEXT not null check (choice in ('for', 'against', 'abstention', 'absent', 'excused', 'attended', 'did-not-vote')),
    -- The political group and the state on the day of the vote, as far as the list says; may be empty.
    group_code TEXT not null,
    area_code TEXT not null,
    constraint vote_identifier_key unique (vote_event_id, scheme, identifier),
    constraint vote_person_key unique (vote_event_id, person_id)
) strict;

create index vote_person on vote (person_id);
create index vote_unmatched on vote (scheme, identifier) where person_id is null;

-- A vote that tells where people stand on an objective.
create table objective_vote (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    vote_event_id BLOB not null references vote_event (id),
    -- The stance that a vote of each kind stands for; none where it says nothing.
    level_for INTEGER check (level_for between -3 and 3),
    level_against INTEGER check (level_against between -3 and 3),
    level_abstention INTEGER check (level_abstention between -3 and 3),
    created_by BLOB references account (id) on delete set null,
    created_at TEXT not null,
    -- When stances were last taken from it, or taken back.
    touched_at TEXT not null,
    constraint objective_vote_client_key unique (id, client_id),
    constraint objective_vote_event_key unique (objective_id, vote_event_id),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
) strict;

create index objective_vote_event on objective_vote (vote_event_id);

-- Which stances were taken from it.
create table objective_vote_stance (
    stance_id BLOB primary key,
    client_id BLOB not null,
    objective_vote_id BLOB not null,
    foreign key (stance_id, client_id) references stance (id, client_id) on delete cascade,
    foreign key (objective_vote_id, client_id) references objective_vote (id, client_id) on delete cascade
) strict;

create index objective_vote_stance_vote on objective_vote_stance (objective_vote_id);
