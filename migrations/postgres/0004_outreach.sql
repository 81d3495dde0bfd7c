-- Letters, to whom they go, and one row for every single mail.

create table letter (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    name TEXT not null,
    default_language TEXT not null,
    created_by UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    updated_at TIMESTAMPTZ not null,
    constraint letter_client_key unique (id, client_id),
    constraint letter_name_key unique (client_id, name)
);

create table letter_variant (
    letter_id UUID not null,
    client_id UUID not null,
    -- ISO 639-1.
    language TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    updated_by UUID references account (id) on delete set null,
    updated_at TIMESTAMPTZ not null,
    primary key (letter_id, language),
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade
);

create table campaign (
    id UUID primary key,
    client_id UUID not null,
    objective_id UUID not null,
    letter_id UUID not null,
    name TEXT not null,
    -- The rule that picks people: groups, countries, committees, stances.
    audience JSONB not null,
    sender_name TEXT not null,
    sender_address TEXT not null,
    reply_to TEXT,
    state TEXT not null
        check (state in ('draft', 'submitted', 'approved', 'scheduled', 'sending', 'finished', 'cancelled')),
    author_id UUID references account (id) on delete set null,
    -- Who changed the draft last: may not approve it either.
    edited_by UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    approved_by UUID references account (id) on delete set null,
    approved_at TIMESTAMPTZ,
    -- The moment, and the wall-clock words it was chosen in.
    scheduled_at TIMESTAMPTZ,
    time_zone TEXT not null,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    constraint campaign_client_key unique (id, client_id),
    constraint campaign_name_key unique (client_id, name),
    -- Four eyes: who wrote it cannot approve it.
    constraint campaign_four_eyes check (approved_by is null or author_id is null or approved_by <> author_id),
    foreign key (objective_id, client_id) references objective (id, client_id),
    foreign key (letter_id, client_id) references letter (id, client_id)
);

create index campaign_state on campaign (state, scheduled_at);

-- What was done to a campaign, by whom and why: sent back, approval voided, held.
create table campaign_event (
    id UUID primary key,
    campaign_id UUID not null,
    client_id UUID not null,
    at TIMESTAMPTZ not null,
    state TEXT not null,
    detail TEXT not null,
    -- Nobody, where the program did it.
    account_id UUID references account (id) on delete set null,
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
);

create index campaign_event_campaign on campaign_event (campaign_id, at);

-- The words as approved: later edits of the letter do not reach a campaign.
create table campaign_text (
    campaign_id UUID not null,
    client_id UUID not null,
    language TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    primary key (campaign_id, language),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
);

-- How many deliveries are in which state, kept as the rows change: a campaign page costs the same at any size.
create table campaign_count (
    campaign_id UUID not null,
    client_id UUID not null,
    state TEXT not null,
    deliveries BIGINT not null check (deliveries >= 0),
    primary key (campaign_id, state),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
);

-- One letter to one person: exactly one row.
create table delivery (
    id UUID primary key,
    client_id UUID not null,
    campaign_id UUID not null,
    person_id UUID not null references person (id) on delete cascade,
    language TEXT not null,
    -- The address as frozen at approval, and folded.
    address TEXT not null,
    -- Without the angle brackets; fixed when the row is planned.
    message_id TEXT not null,
    state TEXT not null check (state in ('planned', 'due', 'claimed', 'sending', 'accepted', 'deferred', 'rejected',
        'unknown', 'skipped', 'cancelled')),
    -- Why it is in this state, in words for the user.
    reason TEXT,
    attempts BIGINT not null,
    first_attempt_at TIMESTAMPTZ,
    -- When it may next be claimed.
    next_attempt_at TIMESTAMPTZ,
    lease_owner TEXT,
    lease_until TIMESTAMPTZ,
    changed_at TIMESTAMPTZ not null,
    created_at TIMESTAMPTZ not null,
    constraint delivery_person_key unique (campaign_id, person_id),
    constraint delivery_message_id_key unique (message_id),
    constraint delivery_client_key unique (id, client_id),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
);

create index delivery_claim on delivery (state, next_attempt_at);
create index delivery_campaign on delivery (campaign_id, changed_at);
create index delivery_person on delivery (person_id);

-- Every change of state of a delivery.
create table delivery_event (
    id UUID primary key,
    delivery_id UUID not null,
    client_id UUID not null,
    at TIMESTAMPTZ not null,
    state TEXT not null,
    detail TEXT not null,
    foreign key (delivery_id, client_id) references delivery (id, client_id) on delete cascade
);

create index delivery_event_delivery on delivery_event (delivery_id, at);

-- Addresses that must not be written to, whoever the client: an objection is absolute (GDPR Art. 21).
create table suppression (
    -- SHA-256 of the folded address, so that erasing a person leaves no address behind.
    address_hash BYTEA primary key,
    reason TEXT not null check (reason in ('objection', 'unsubscription', 'hard-bounce')),
    at TIMESTAMPTZ not null
);
