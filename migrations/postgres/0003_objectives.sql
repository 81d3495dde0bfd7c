-- What a client wants decided, where, and where everyone stands. Every row belongs to a client; the double keys
-- (id, client_id) let the database itself refuse a row that mixes two clients.

create table objective (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    name TEXT not null,
    description TEXT not null,
    state TEXT not null check (state in ('draft', 'active', 'achieved', 'lost', 'parked')),
    -- A stance older than this many days is stale.
    freshness_days BIGINT not null check (freshness_days between 1 and 3650),
    created_by UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    constraint objective_client_key unique (id, client_id),
    constraint objective_name_key unique (client_id, name)
);

create table venue (
    id UUID primary key,
    client_id UUID not null,
    objective_id UUID not null,
    -- Order in which the venues decide, from 1.
    position BIGINT not null,
    -- Whose members have a say.
    organization_id UUID not null references organization (id),
    -- A rule of decision, e.g. ep-absolute.
    rule TEXT not null,
    decides_on DATE,
    created_at TIMESTAMPTZ not null,
    constraint venue_client_key unique (id, client_id),
    constraint venue_position_key unique (objective_id, position),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
);

-- A meeting, call, mail, event or note with one or more people.
create table contact (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    objective_id UUID,
    kind TEXT not null check (kind in ('meeting', 'call', 'email', 'event', 'note')),
    occurred_at TIMESTAMPTZ not null,
    notes TEXT not null,
    author_id UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    -- Made by the form: a form sent twice is one contact.
    form_key TEXT not null,
    -- Taken back by its author: hidden, its stances withdrawn.
    retracted_at TIMESTAMPTZ,
    constraint contact_form_key unique (form_key),
    constraint contact_client_key unique (id, client_id),
    foreign key (objective_id, client_id) references objective (id, client_id)
);

create index contact_occurred on contact (client_id, occurred_at);

create table contact_person (
    contact_id UUID not null,
    client_id UUID not null,
    person_id UUID not null references person (id) on delete cascade,
    primary key (contact_id, person_id),
    foreign key (contact_id, client_id) references contact (id, client_id) on delete cascade
);

create index contact_person_person on contact_person (person_id);

-- A follow-up.
create table task (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    contact_id UUID,
    person_id UUID references person (id) on delete cascade,
    title TEXT not null,
    owner_id UUID references account (id) on delete set null,
    due_on DATE not null,
    done_at TIMESTAMPTZ,
    created_by UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    foreign key (contact_id, client_id) references contact (id, client_id) on delete cascade
);

create index task_owner on task (owner_id, due_on);
create index task_person on task (person_id);

-- The ledger: never edited, only superseded or withdrawn.
create table stance (
    id UUID primary key,
    client_id UUID not null,
    objective_id UUID not null,
    person_id UUID not null references person (id) on delete cascade,
    -- +3 champion … 0 undecided … -3 blocker. Unknown is the absence of any row.
    level BIGINT not null check (level between -3 and 3),
    -- When it was so, and when we learnt it.
    valid_on DATE not null,
    recorded_at TIMESTAMPTZ not null,
    author_id UUID references account (id) on delete set null,
    confidence TEXT not null check (confidence in ('low', 'medium', 'high')),
    evidence TEXT not null,
    quote TEXT not null,
    link TEXT,
    contact_id UUID,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (contact_id, client_id) references contact (id, client_id),
    constraint stance_client_key unique (id, client_id)
);

create index stance_objective on stance (objective_id, person_id, valid_on, recorded_at);
create index stance_person on stance (person_id);

create table stance_withdrawal (
    stance_id UUID primary key,
    client_id UUID not null,
    withdrawn_at TIMESTAMPTZ not null,
    withdrawn_by UUID references account (id) on delete set null,
    reason TEXT not null,
    foreign key (stance_id, client_id) references stance (id, client_id) on delete cascade
);
