-- Each step of a letter writes its row anew into every index, on PostgreSQL even where nothing that the index holds has
-- changed: one key in place of three. A Message-ID begins with the id. And a follow-up is sent by its campaign's account.

-- SQLite changes a key by making the table anew; dropping a table deletes what refers to it, so the history goes first.
create table delivery_event_before as select * from delivery_event;
drop table delivery_event;

alter table delivery rename to delivery_before;
drop index delivery_outcome;
drop index delivery_ready;
drop index delivery_held;
drop index delivery_person;
drop index delivery_follows;
drop index delivery_later;
drop index delivery_unknown;
create table delivery (
    id BLOB not null,
    client_id BLOB not null,
    campaign_id BLOB not null,
    person_id BLOB not null references person (id) on delete cascade,
    language TEXT not null,
    -- The address as frozen at approval, and folded.
    address TEXT not null,
    -- Without the angle brackets; fixed when the row is planned. Begins with the id, and is as unique.
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
    -- By which account of the settings it is sent.
    mail_account TEXT not null,
    primary key (id, client_id),
    constraint delivery_person_key unique (campaign_id, person_id, step),
    foreign key (campaign_id, client_id) references campaign (id, client_id) on delete cascade
) strict;
insert into delivery (id, client_id, campaign_id, person_id, language, address, message_id, state, reason, attempts,
        first_attempt_at, next_attempt_at, lease_owner, lease_until, changed_at, created_at, began_at, side, office,
        step, arm, follows_id, due_at, thread, mail_account)
    select id, client_id, campaign_id, person_id, language, address, message_id, state, reason, attempts,
        first_attempt_at, next_attempt_at, lease_owner, lease_until, changed_at, created_at, began_at, side, office,
        step, arm, follows_id, due_at, thread, mail_account
    from delivery_before;
drop table delivery_before;
update delivery set mail_account = (select c.mail_account from campaign c where c.id = delivery.campaign_id)
where step > 1 and state in ('planned', 'due', 'deferred');

create index delivery_ready on delivery (mail_account, next_attempt_at) where next_attempt_at is not null;
create index delivery_held on delivery (lease_owner) where lease_owner is not null;
create index delivery_person on delivery (person_id);
-- A letter is followed once.
create unique index delivery_follows on delivery (follows_id) where follows_id is not null;
create index delivery_later on delivery (campaign_id, due_at) where due_at is not null;
create index delivery_unknown on delivery (changed_at) where state = 'unknown';
create index delivery_outcome on delivery (campaign_id, changed_at) where state not in ('planned', 'due', 'sending');

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
