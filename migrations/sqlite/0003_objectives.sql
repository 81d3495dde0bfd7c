-- What a client wants decided, where, and where everyone stands. Every row belongs to a client; the double keys
-- (id, client_id) let the database itself refuse a row that mixes two clients.

create table objective (
    id BLOB primary key,
    client_id BLOB not null references client (id) on delete cascade,
    name TEXT not null,
    description TEXT not null,
    state TEXT not null check (state in ('draft', 'active', 'achieved', 'lost', 'parked')),
    -- A stance older than this many days is stale.
    freshness_days INTEGER not null check (freshness_days between 1 and 3650),
    created_by BLOB references account (id) on delete set null,
    created_at TEXT not null,
    constraint objective_client_key unique (id, client_id),
    constraint objective_name_key unique (client_id, name)
) strict;

create table venue (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    -- Order in which the venues decide, from 1.
    position INTEGER not null,
    -- Whose members have a say.
    organization_id BLOB not null references organization (id),
    -- A rule of decision, e.g. ep-absolute.
    rule TEXT not null,
    decides_on TEXT,
    created_at TEXT not null,
    constraint venue_client_key unique (id, client_id),
    constraint venue_position_key unique (objective_id, position),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
) strict;

-- A meeting, call, mail, event or note with one or more people.
create table contact (
    id BLOB primary key,
    client_id BLOB not null references client (id) on delete cascade,
    objective_id BLOB,
    kind TEXT not null check (kind in ('meeting', 'call', 'email', 'event', 'note')),
    occurred_at TEXT not null,
    notes TEXT not null,
    author_id BLOB references account (id) on delete set null,
    created_at TEXT not null,
    -- Made by the form: a form sent twice is one contact.
    form_key TEXT not null,
    -- Taken back by its author: hidden, its stances withdrawn.
    retracted_at TEXT,
    constraint contact_form_key unique (form_key),
    constraint contact_client_key unique (id, client_id),
    foreign key (objective_id, client_id) references objective (id, client_id)
) strict;

create index contact_occurred on contact (client_id, occurred_at);

create table contact_person (
    contact_id BLOB not null,
    client_id BLOB not null,
    person_id BLOB not null references person (id) on delete cascade,
    primary key (contact_id, person_id),
    foreign key (contact_id, client_id) references contact (id, client_id) on delete cascade
) strict;

create index contact_person_person on contact_person (person_id);

-- A follow-up.
create table task (
    id BLOB primary key,
    client_id BLOB not null references client (id) on delete cascade,
    contact_id BLOB,
    person_id BLOB references person (id) on delete cascade,
    title TEXT not null,
    owner_id BLOB references account (id) on delete set null,
    due_on TEXT not null,
    done_at TEXT,
    created_by BLOB references account (id) on delete set null,
    created_at TEXT not null,
    foreign key (contact_id, client_id) references contact (id, client_id) on delete cascade
) strict;

create index task_owner on task (owner_id, due_on);
create index task_person on task (person_id);

-- The ledger: never edited, only superseded or withdrawn.
create table stance (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    person_id BLOB not null references person (id) on delete cascade,
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
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (contact_id, client_id) references contact (id, client_id),
    constraint stance_client_key unique (id, client_id)
) strict;

create index stance_objective on stance (objective_id, person_id, valid_on, recorded_at);
create index stance_person on stance (person_id);

create table stance_withdrawal (
    stance_id BLOB primary key,
    client_id BLOB not null,
    withdrawn_at TEXT not null,
    withdrawn_by BLOB references account (id) on delete set null,
    reason TEXT not null,
    foreign key (stance_id, client_id) references stance (id, client_id) on delete cascade
) strict;
