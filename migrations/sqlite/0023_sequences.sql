-- Campaigns of several letters to each person, and two letters tried against each other.

-- What a campaign sends after its first letter, each to whoever was sent the one before and has not reacted.
create table campaign_step (
    campaign_id BLOB not null,
    client_id BLOB not null,
    -- From 2; the first letter stands in the campaign itself.
    step INTEGER not null check (step >= 2),
    letter_id BLOB not null,
    -- Working days after the letter before was accepted.
    after_days INTEGER not null check (after_days >= 1),
    stops_when_met INTEGER not null,
    -- Stops when the person's stance has become supportive or firmer.
    stops_when_supportive INTEGER not null,
    -- For whoever's own language is not written; as approved.
    default_language TEXT,
    primary key (campaign_id, step),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade,
    foreign key (letter_id, client_id) references letter (id, client_id)
) strict;

create index campaign_step_letter on campaign_step (letter_id);

-- A second letter (b) that is tried against the campaign's own (a) on some of its people; the others wait for the choice.
create table campaign_comparison (
    campaign_id BLOB primary key,
    client_id BLOB not null,
    letter_id BLOB not null,
    -- Percent of all recipients, for both letters together.
    share INTEGER not null check (share between 1 and 100),
    -- Working days after the start on which the choice is made.
    days INTEGER not null check (days >= 1),
    -- The better one is chosen without a person.
    by_itself INTEGER not null,
    ends_at TEXT,
    chosen TEXT check (chosen in ('a', 'b')),
    chosen_at TEXT,
    -- Nobody, where the program did it.
    chosen_by BLOB references account (id) on delete set null,
    -- What the choice rested on.
    sent_a INTEGER,
    replied_a INTEGER,
    sent_b INTEGER,
    replied_b INTEGER,
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade,
    foreign key (letter_id, client_id) references letter (id, client_id)
) strict;

create index campaign_comparison_letter on campaign_comparison (letter_id);

-- To whom a person has said that nothing more is to go.
create table campaign_stop (
    campaign_id BLOB not null,
    client_id BLOB not null,
    person_id BLOB not null references person (id) on delete cascade,
    stopped_at TEXT not null,
    account_id BLOB references account (id) on delete set null,
    primary key (campaign_id, person_id),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;

-- SQLite changes a key by making the table anew; dropping a table deletes what refers to it, so the history goes first.
create table delivery_event_before as select * from delivery_event;
drop table delivery_event;

alter table delivery rename to delivery_before;
drop index delivery_campaign;
drop index delivery_ready;
drop index delivery_held;
drop index delivery_pressure;
create table delivery (
    id BLOB primary key,
    client_id BLOB not null,
    campaign_id BLOB not null,
    person_id BLOB not null references person (id) on delete cascade,
    language TEXT not null,
    -- The address as frozen at approval, and folded.
    address TEXT not null,
    -- Without the angle brackets; fixed when the row is planned.
    message_id TEXT not null,
    state TEXT not null check (state in ('planned', 'due', 'claimed', 'sending', 'accepted', 'deferred', 'rejected',
        'unknown', 'skipped', 'cancelled')),
    -- Why it is in this state, in words for the user.
    reason TEXT,
    attempts INTEGER not null,
    first_attempt_at TEXT,
    -- When it may next be claimed.
    next_attempt_at TEXT,
    lease_owner TEXT,
    lease_until TEXT,
    changed_at TEXT not null,
    created_at TEXT not null,
    -- When the last attempt was committed as `sending`.
    began_at TEXT,
    -- Which text of that language the person gets, as frozen at approval.
    side TEXT not null,
    -- For what the person was chosen, which must still hold when the letter goes out.
    office TEXT check (office in ('seat', 'role')),
    -- 1 for the first letter.
    step INTEGER not null,
    -- Which of two first letters; `open` until the one for the rest is chosen.
    arm TEXT not null check (arm in ('a', 'b', 'open')),
    -- The person's letter before this one.
    follows_id BLOB,
    -- From when a follow-up may go.
    due_at TEXT,
    -- Message-IDs of the letters before, oldest first, with spaces between.
    thread TEXT,
    constraint delivery_person_key unique (campaign_id, person_id, step),
    constraint delivery_message_id_key unique (message_id),
    constraint delivery_client_key unique (id, client_id),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;
insert into delivery (id, client_id, campaign_id, person_id, language, address, message_id, state, reason, attempts,
        first_attempt_at, next_attempt_at, lease_owner, lease_until, changed_at, created_at, began_at, side, office,
        step, arm)
    select id, client_id, campaign_id, person_id, language, address, message_id, state, reason, attempts,
        first_attempt_at, next_attempt_at, lease_owner, lease_until, changed_at, created_at, began_at, side, office,
        1, 'a'
    from delivery_before;
drop table delivery_before;

create index delivery_campaign on delivery (campaign_id, changed_at);
create index delivery_ready on delivery (next_attempt_at) where next_attempt_at is not null;
create index delivery_held on delivery (lease_owner) where lease_owner is not null;
create index delivery_pressure on delivery (person_id, state, changed_at);
-- A letter is followed once.
create unique index delivery_follows on delivery (follows_id) where follows_id is not null;
create index delivery_later on delivery (campaign_id, due_at) where due_at is not null;

create table delivery_event (
    delivery_id BLOB not null,
    id BLOB not null,
    client_id BLOB not null,
    -- When the attempt that ended so had begun.
    began_at TEXT,
    at TEXT not null,
    state TEXT not null,
    detail TEXT not null,
    primary key (delivery_id, id),
    foreign key (delivery_id, client_id) references delivery (id, client_id) on delete cascade
) strict, without rowid;
insert into delivery_event (delivery_id, id, client_id, began_at, at, state, detail)
    select delivery_id, id, client_id, began_at, at, state, detail from delivery_event_before;
drop table delivery_event_before;

alter table campaign_count rename to campaign_count_before;
create table campaign_count (
    campaign_id BLOB not null,
    client_id BLOB not null,
    state TEXT not null,
    deliveries INTEGER not null check (deliveries >= 0),
    step INTEGER not null,
    arm TEXT not null,
    primary key (campaign_id, step, arm, state),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;
insert into campaign_count (campaign_id, client_id, state, deliveries, step, arm)
    select campaign_id, client_id, state, deliveries, 1, 'a' from campaign_count_before;
drop table campaign_count_before;

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
    step INTEGER not null,
    arm TEXT not null,
    primary key (campaign_id, step, arm, language, side),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;
insert into campaign_text (campaign_id, client_id, language, subject, body, side, format, plain, step, arm)
    select campaign_id, client_id, language, subject, body, side, format, plain, 1, 'a' from campaign_text_before;
drop table campaign_text_before;

alter table campaign_attachment rename to campaign_attachment_before;
create table campaign_attachment (
    campaign_id BLOB not null,
    client_id BLOB not null,
    name TEXT not null,
    media_type TEXT not null,
    size INTEGER not null,
    hash BLOB not null,
    step INTEGER not null,
    arm TEXT not null,
    primary key (campaign_id, step, arm, name),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade,
    foreign key (client_id, hash) references letter_file (client_id, hash)
) strict;
insert into campaign_attachment (campaign_id, client_id, name, media_type, size, hash, step, arm)
    select campaign_id, client_id, name, media_type, size, hash, 1, 'a' from campaign_attachment_before;
drop table campaign_attachment_before;

alter table campaign_invitation rename to campaign_invitation_before;
create table campaign_invitation (
    campaign_id BLOB not null,
    client_id BLOB not null,
    uid TEXT not null,
    title TEXT not null,
    place TEXT not null,
    details TEXT not null,
    starts_at TEXT not null,
    ends_at TEXT not null,
    time_zone TEXT not null,
    method TEXT not null check (method in ('request', 'publish')),
    step INTEGER not null,
    arm TEXT not null,
    primary key (campaign_id, step, arm),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;
insert into campaign_invitation (campaign_id, client_id, uid, title, place, details, starts_at, ends_at, time_zone,
        method, step, arm)
    select campaign_id, client_id, uid, title, place, details, starts_at, ends_at, time_zone, method, 1, 'a'
    from campaign_invitation_before;
drop table campaign_invitation_before;
