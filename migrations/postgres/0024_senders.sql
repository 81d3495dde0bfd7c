-- Who letters come from, the accounts at relays that they leave by, and links that unsubscribe.

-- A name and an address to write from, with what belongs to them. Accounts and keys themselves stand in the settings.
create table sender (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    name TEXT not null,
    address TEXT not null,
    reply_to TEXT,
    signature TEXT not null,
    -- [mail.accounts.…] of the settings; `default` is [mail.smtp].
    mail_account TEXT not null,
    -- [mail.dkim.…] of the settings; none, and letters are not signed.
    dkim_key TEXT,
    created_by UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    updated_at TIMESTAMPTZ not null,
    -- Not offered any more; kept for the campaigns that it wrote.
    retired_at TIMESTAMPTZ,
    constraint sender_client_key unique (id, client_id)
);

create unique index sender_name_key on sender (client_id, name, address) where retired_at is null;

-- What a campaign has from its sender is copied into it, and stays as it was approved.
alter table campaign add column sender_id UUID references sender (id);
alter table campaign add column signature TEXT not null default '';
alter table campaign add column mail_account TEXT not null default 'default';
alter table campaign add column dkim_key TEXT;
create index campaign_sender on campaign (sender_id) where sender_id is not null;

-- Each account takes its own letters: trouble with one never holds up those of another.
alter table delivery add column mail_account TEXT not null default 'default';
drop index delivery_ready;
create index delivery_ready on delivery (mail_account, next_attempt_at) where next_attempt_at is not null;

-- A relay that does not take letters: one row for each account in trouble, gone when letters pass again.
create table relay_trouble (
    mail_account TEXT primary key,
    -- Failures in a row, of whichever process.
    failures BIGINT not null,
    since TIMESTAMPTZ not null,
    answer TEXT not null,
    -- Nobody tries earlier; whoever tries moves it on, so that it is one at a time.
    next_try_at TIMESTAMPTZ not null,
    -- Since when somebody is trying.
    trying_since TIMESTAMPTZ
);

-- What links that unsubscribe are signed with: one row, made when the first is written.
create table unsubscribe_key (
    id BIGINT primary key check (id = 1),
    secret TEXT not null,
    made_at TIMESTAMPTZ not null
);
