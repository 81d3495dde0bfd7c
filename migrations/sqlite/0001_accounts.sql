-- Who works here, for which clients, and who is signed in.

create table account (
    id BLOB primary key,
    name TEXT not null,
    -- As typed; `email_folded` is what signs in, so that two spellings are one account.
    email TEXT not null,
    email_folded TEXT not null,
    role TEXT not null check (role in ('consultant', 'manager', 'administrator')),
    -- An argon2 PHC string.
    password_hash TEXT not null,
    created_at TEXT not null,
    disabled_at TEXT,
    constraint account_email_folded_key unique (email_folded)
) strict;

create table session (
    -- SHA-256 of the cookie: whoever reads the database cannot sign in with it.
    token_hash BLOB primary key,
    account_id BLOB not null references account (id) on delete cascade,
    csrf_token TEXT not null,
    created_at TEXT not null,
    expires_at TEXT not null
) strict;

create index session_expires_at on session (expires_at);

-- Failed sign-ins, kept for as long as the limit looks back.
create table sign_in_failure (
    id BLOB primary key,
    -- SHA-256 of the folded address or of the network address: no list of who tried.
    subject BLOB not null,
    at TEXT not null
) strict;

create index sign_in_failure_subject on sign_in_failure (subject, at);

create table client (
    id BLOB primary key,
    name TEXT not null,
    -- Work given, not billed.
    pro_bono INTEGER not null,
    created_at TEXT not null,
    constraint client_name_key unique (name)
) strict;

-- The wall: an account sees a client's objectives, stances, contacts, letters and campaigns only with a grant.
create table client_grant (
    account_id BLOB not null references account (id) on delete cascade,
    client_id BLOB not null references client (id) on delete cascade,
    granted_at TEXT not null,
    primary key (account_id, client_id)
) strict;

create index client_grant_client on client_grant (client_id);
