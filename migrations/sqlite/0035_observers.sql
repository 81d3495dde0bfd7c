-- no-transaction
-- Accounts that only read; who was let work for which client, and when that ended.

-- SQLite changes a check by making the table anew; dropping a table deletes what refers to it, but for a moment in which
-- nothing does. That cannot be said within a transaction, so this step has its own, and can be taken twice: whoever is
-- stopped before it is noted as taken begins it again.
pragma foreign_keys = off;
begin immediate;

create table account_anew (
    id BLOB primary key,
    name TEXT not null,
    -- As typed; `email_folded` is what signs in, so that two spellings are one account.
    email TEXT not null,
    email_folded TEXT not null,
    role TEXT not null check (role in ('observer', 'consultant', 'manager', 'administrator')),
    -- An argon2 PHC string.
    password_hash TEXT not null,
    created_at TEXT not null,
    disabled_at TEXT,
    -- Since when single letters are no shortcuts.
    keys_off_at TEXT,
    language TEXT check (language in ('en', 'fr', 'de')),
    constraint account_email_folded_key unique (email_folded)
) strict;
insert into account_anew
    select id, name, email, email_folded, role, password_hash, created_at, disabled_at, keys_off_at, language from account;
drop table account;
alter table account_anew rename to account;

create table account_event_anew (
    id BLOB primary key,
    -- Whose account.
    account_id BLOB not null references account (id) on delete cascade,
    -- Who did it; none from the terminal.
    by_id BLOB references account (id) on delete set null,
    at TEXT not null,
    kind TEXT not null
        check (kind in ('made', 'role', 'closed', 'opened', 'password-given', 'password-changed')),
    -- The role, where the kind is about one.
    role TEXT check (role in ('observer', 'consultant', 'manager', 'administrator'))
) strict;
insert into account_event_anew select id, account_id, by_id, at, kind, role from account_event;
drop table account_event;
alter table account_event_anew rename to account_event;
create index account_event_at on account_event (at);
create index account_event_account on account_event (account_id);
create index account_event_by on account_event (by_id);

-- Beside what was done to an account: it is a client's, and seen by whoever works for it.
create table if not exists grant_event (
    id BLOB primary key,
    client_id BLOB not null references client (id) on delete cascade,
    -- Whose grant.
    account_id BLOB not null references account (id) on delete cascade,
    -- Who gave or took it; none from the terminal.
    by_id BLOB references account (id) on delete set null,
    at TEXT not null,
    kind TEXT not null check (kind in ('grant-given', 'grant-taken'))
) strict;

create index if not exists grant_event_at on grant_event (at);
create index if not exists grant_event_client on grant_event (client_id);
create index if not exists grant_event_account on grant_event (account_id);
create index if not exists grant_event_by on grant_event (by_id);

commit;
pragma foreign_keys = on;
