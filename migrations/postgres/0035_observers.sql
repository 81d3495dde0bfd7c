-- Accounts that only read; who was let work for which client, and when that ended.

alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
    check (role in ('observer', 'consultant', 'manager', 'administrator'));

alter table account_event drop constraint account_event_role_check;
alter table account_event add constraint account_event_role_check
    check (role in ('observer', 'consultant', 'manager', 'administrator'));

-- Beside what was done to an account: it is a client's, and seen by whoever works for it.
create table grant_event (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    -- Whose grant.
    account_id UUID not null references account (id) on delete cascade,
    -- Who gave or took it; none from the terminal.
    by_id UUID references account (id) on delete set null,
    at TIMESTAMPTZ not null,
    kind TEXT not null check (kind in ('grant-given', 'grant-taken'))
);

create index grant_event_at on grant_event (at);
create index grant_event_client on grant_event (client_id);
create index grant_event_account on grant_event (account_id);
create index grant_event_by on grant_event (by_id);
