-- Letters: texts for readers of one stance, two formats, versions, attachments, invitations, salutations of a client.

-- SQLite changes a key by making the table anew.
alter table letter_variant rename to letter_variant_before;
create table letter_variant (
    letter_id BLOB not null,
    client_id BLOB not null,
    -- ISO 639-1.
    language TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    updated_by BLOB references account (id) on delete set null,
    updated_at TEXT not null,
    -- Readers of which stance it is for; 'all' is for whoever has no text of their own.
    side TEXT not null check (side in ('all', 'for', 'undecided', 'against', 'unknown')),
    format TEXT not null check (format in ('plain', 'formatted')),
    -- The plain part of a formatted text, where it is written; else it is made from the body.
    plain TEXT,
    primary key (letter_id, language, side),
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade
) strict;
insert into letter_variant (letter_id, client_id, language, subject, body, updated_by, updated_at, side, format)
    select letter_id, client_id, language, subject, body, updated_by, updated_at, 'all', 'plain'
    from letter_variant_before;
drop table letter_variant_before;

alter table campaign_text rename to campaign_text_before;
create table campaign_text (
    campaign_id BLOB not null,
    client_id BLOB not null,
    language TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    side TEXT not null check (side in ('all', 'for', 'undecided', 'against', 'unknown')),
    format TEXT not null check (format in ('plain', 'formatted')),
    plain TEXT,
    primary key (campaign_id, language, side),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;
insert into campaign_text (campaign_id, client_id, language, subject, body, side, format)
    select campaign_id, client_id, language, subject, body, 'all', 'plain' from campaign_text_before;
drop table campaign_text_before;

-- Which text of that language the person gets, as frozen at approval.
alter table delivery add column side TEXT not null default 'all';

-- Every text as it was once saved; never changed.
create table letter_version (
    letter_id BLOB not null,
    client_id BLOB not null,
    language TEXT not null,
    side TEXT not null,
    -- From 1, for each language and side.
    number INTEGER not null,
    format TEXT not null,
    subject TEXT not null,
    body TEXT not null,
    plain TEXT,
    saved_by BLOB references account (id) on delete set null,
    saved_at TEXT not null,
    primary key (letter_id, language, side, number),
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade
) strict;
insert into letter_version (letter_id, client_id, language, side, number, format, subject, body, saved_by, saved_at)
    select letter_id, client_id, language, side, 1, format, subject, body, updated_by, updated_at from letter_variant;

-- Contents of attachments, by their SHA-256: what was approved stays what it was.
create table letter_file (
    client_id BLOB not null references client (id) on delete cascade,
    hash BLOB not null,
    content BLOB not null,
    primary key (client_id, hash)
) strict;

create table letter_attachment (
    id BLOB primary key,
    letter_id BLOB not null,
    client_id BLOB not null,
    name TEXT not null,
    media_type TEXT not null,
    size INTEGER not null,
    hash BLOB not null,
    added_by BLOB references account (id) on delete set null,
    added_at TEXT not null,
    constraint letter_attachment_name_key unique (letter_id, name),
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade,
    foreign key (client_id, hash) references letter_file (client_id, hash)
) strict;

create table campaign_attachment (
    campaign_id BLOB not null,
    client_id BLOB not null,
    name TEXT not null,
    media_type TEXT not null,
    size INTEGER not null,
    hash BLOB not null,
    primary key (campaign_id, name),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade,
    foreign key (client_id, hash) references letter_file (client_id, hash)
) strict;

-- An event that a letter invites to.
create table letter_invitation (
    letter_id BLOB primary key,
    client_id BLOB not null,
    -- Before the @ of the event's UID (RFC 5545).
    uid TEXT not null,
    title TEXT not null,
    place TEXT not null,
    details TEXT not null,
    starts_at TEXT not null,
    ends_at TEXT not null,
    time_zone TEXT not null,
    -- Whether calendars ask the reader for an answer (METHOD:REQUEST) or only take note (METHOD:PUBLISH).
    method TEXT not null check (method in ('request', 'publish')),
    updated_by BLOB references account (id) on delete set null,
    updated_at TEXT not null,
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade
) strict;

create table campaign_invitation (
    campaign_id BLOB primary key,
    client_id BLOB not null,
    uid TEXT not null,
    title TEXT not null,
    place TEXT not null,
    details TEXT not null,
    starts_at TEXT not null,
    ends_at TEXT not null,
    time_zone TEXT not null,
    method TEXT not null check (method in ('request', 'publish')),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;

-- How letters of a client begin, where it is to be otherwise than the table that comes with the program.
create table salutation (
    client_id BLOB not null references client (id) on delete cascade,
    language TEXT not null,
    -- '' for any in the three.
    gender TEXT not null check (gender in ('', 'female', 'male')),
    title TEXT not null check (title in ('', 'titled')),
    office TEXT not null,
    text TEXT not null,
    updated_by BLOB references account (id) on delete set null,
    updated_at TEXT not null,
    primary key (client_id, language, gender, title, office)
) strict;

-- A letter sent to whoever writes it, as one recipient would get it; never a delivery.
create table letter_trial (
    id BLOB primary key,
    client_id BLOB not null,
    letter_id BLOB not null,
    objective_id BLOB not null,
    -- Whose sender it has; where none, it comes from the account.
    campaign_id BLOB,
    person_id BLOB not null references person (id) on delete cascade,
    language TEXT not null,
    side TEXT not null,
    account_id BLOB not null references account (id) on delete cascade,
    state TEXT not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
    -- Why, in words for the user.
    detail TEXT,
    asked_at TEXT not null,
    foreign key (letter_id, client_id) references letter (id, client_id) on delete cascade,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;

create index letter_trial_letter on letter_trial (letter_id, account_id, asked_at);
