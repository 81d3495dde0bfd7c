-- What was done to accounts, by whom.
create table account_event (
    id BLOB primary key,
    -- Whose account.
    account_id BLOB not null references account (id) on delete cascade,
    -- Who did it; none from the terminal.
    by_id BLOB references account (id) on delete set null,
    at TEXT not null,
    kind TEXT not null
        check (kind in ('made', 'role', 'closed', 'opened', 'password-given', 'password-changed')),
    -- The role, where the kind is about one.
    role TEXT check (role in ('consultant', 'manager', 'administrator'))
);

create index account_event_at on account_event (at);
create index account_event_account on account_event (account_id);
create index account_event_by on account_event (by_id);
