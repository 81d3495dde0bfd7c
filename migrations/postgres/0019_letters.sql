-- Letters: texts for readers of one stance, two formats, versions, attachments, invitations, salutations of a client.

alter table letter_variant
    -- Readers of which stance it is for; 'all' is for whoever has no text of their own.
    add column side TEXT check (side in ('all', 'for', 'undecided', 'against', 'unknown')),
    add column format TEXT check (format in ('plain', 'formatted')),
    -- The plain part of a formatted text, where it is written; else it is made from the body.
    add column plain TEXT;
update letter_variant set side = 'all', format = 'plain';
alter table letter_variant alter column side set not null, alter column format set not null,
    drop constraint letter_variant_pkey, add primary key (letter_id, language, side);

alter table campaign_text
    add column side TEXT check (side in ('all', 'for', 'undecided', 'against', 'unknown')),
    add column format TEXT check (format in ('plain', 'formatted')),
    add column plain TEXT;
update campaign_text set side = 'all', format = 'plain';
alter table campaign_text alter column side set not null, alter column format set not null,
    drop constraint campaign_text_pkey, add primary key (campaign_id, language, side);

-- Which text of that language the person gets, as frozen at approval.
alter table delivery add column side TEXT not null default 'all';

-- Every text as it was once saved; never changed.
create table letter_version (
    letter_id UUID not null,
    client_id UUID not null,
    language TEXT not null,
    side TEXT not null,
    -- From 1, for each language and side.
    number BIGINT not null,
    format TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    plain TEXT,
    saved_by UUID references account (id) on delete set null,
    saved_at TIMESTAMPTZ not null,
    primary key (letter_id, language, side, number),
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade
);
insert into letter_version (letter_id, client_id, language, side, number, format, subject, body, saved_by, saved_at)
    select letter_id, client_id, language, side, 1, format, subject, body, updated_by, updated_at from letter_variant;

-- Contents of attachments, by their SHA-256: what was approved stays what it was.
create table letter_file (
    client_id UUID not null references client (id) on delete cascade,
    hash BYTEA not null,
    content BYTEA not null,
    primary key (client_id, hash)
);

create table letter_attachment (
    id UUID primary key,
    letter_id UUID not null,
    client_id UUID not null,
    name TEXT not null,
    media_type TEXT not null,
    size BIGINT not null,
    hash BYTEA not null,
    added_by UUID references account (id) on delete set null,
    added_at TIMESTAMPTZ not null,
    constraint letter_attachment_name_key unique (letter_id, name),
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade,
    foreign key (client_id, hash) references letter_file (client_id, hash)
);

create table campaign_attachment (
    campaign_id UUID not null,
    client_id UUID not null,
    name TEXT not null,
    media_type TEXT not null,
    size BIGINT not null,
    hash BYTEA not null,
    primary key (campaign_id, name),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade,
    foreign key (client_id, hash) references letter_file (client_id, hash)
);

-- An event that a letter invites to.
create table letter_invitation (
    letter_id UUID primary key,
    client_id UUID not null,
    -- Before the @ of the event's UID (RFC 5545).
    uid TEXT not null,
    title TEXT not null,
    place TEXT not null,
    details TEXT not null,
    starts_at TIMESTAMPTZ not null,
    ends_at TIMESTAMPTZ not null,
    time_zone TEXT not null,
    -- Whether calendars ask the reader for an answer (METHOD:REQUEST) or only take note (METHOD:PUBLISH).
    method TEXT not null check (method in ('request', 'publish')),
    updated_by UUID references account (id) on delete set null,
    updated_at TIMESTAMPTZ not null,
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade
);

create table campaign_invitation (
    campaign_id UUID primary key,
    client_id UUID not null,
    uid TEXT not null,
    title TEXT not null,
    place TEXT not null,
    details TEXT not null,
    starts_at TIMESTAMPTZ not null,
    ends_at TIMESTAMPTZ not null,
    time_zone TEXT not null,
    method TEXT not null check (method in ('request', 'publish')),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
);

-- How letters of a client begin, where it is to be otherwise than the table that comes with the program.
create table salutation (
    client_id UUID not null references client (id) on delete cascade,
    language TEXT not null,
    -- '' for any in the three.
    gender TEXT not null check (gender in ('', 'female', 'male')),
    title TEXT not null check (title in ('', 'titled')),
    office TEXT not null,
    text TEXT not null,
    updated_by UUID references account (id) on delete set null,
    updated_at TIMESTAMPTZ not null,
    primary key (client_id, language, gender, title, office)
);

-- A letter sent to whoever writes it, as one recipient would get it; never a delivery.
create table letter_trial (
    id UUID primary key,
    client_id UUID not null,
    letter_id UUID not null,
    objective_id UUID not null,
    -- Whose sender it has; where none, it comes from the account.
    campaign_id UUID,
    person_id UUID not null references person (id) on delete cascade,
    language TEXT not null,
    side TEXT not null,
    account_id UUID not null references account (id) on delete cascade,
    state TEXT not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
    -- Why, in words for the user.
    detail TEXT,
    asked_at TIMESTAMPTZ not null,
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
);

create index letter_trial_letter on letter_trial (letter_id, account_id, asked_at);
