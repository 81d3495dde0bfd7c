-- Reports for clients: drafts, which can be changed, and issued ones, which are kept as they were; and the weekly digest.

-- Only added to: what a client was given stays as it was given.
create table issued_report (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    -- Its number is per client and year: `2026-03`.
    year INTEGER not null,
    number INTEGER not null,
    title TEXT not null,
    sections TEXT not null,
    on_date TEXT not null,
    known_at TEXT not null,
    issued_by BLOB references account (id) on delete set null,
    issued_at TEXT not null,
    -- The earlier one that it takes the place of.
    replaces_id BLOB unique,
    -- The whole document, as JSON with its version: a text, because it is kept to the byte.
    document TEXT not null,
    constraint issued_report_client_key unique (id, client_id),
    constraint issued_report_number unique (client_id, year, number),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (replaces_id, client_id) references issued_report (id, client_id)
) strict;

create index issued_report_objective on issued_report (objective_id);

create table report_draft (
    id BLOB primary key,
    client_id BLOB not null,
    objective_id BLOB not null,
    title TEXT not null,
    introduction TEXT not null,
    -- Which sections of which reports, a space between: `support/outlook support/by-group`.
    sections TEXT not null,
    -- As of which day; none is the day on which it is looked at.
    on_date TEXT,
    -- Which issued report it is to replace.
    replaces_id BLOB,
    author_id BLOB references account (id) on delete set null,
    created_at TEXT not null,
    changed_at TEXT not null,
    -- Taken away; it can be given back as it was.
    removed_at TEXT,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (replaces_id, client_id) references issued_report (id, client_id)
) strict;

create index report_draft_objective on report_draft (objective_id);
create index report_draft_replaces on report_draft (replaces_id);

create table issued_report_withdrawal (
    report_id BLOB primary key,
    client_id BLOB not null,
    reason TEXT not null,
    withdrawn_by BLOB references account (id) on delete set null,
    withdrawn_at TEXT not null,
    foreign key (report_id, client_id) references issued_report (id, client_id) on delete cascade
) strict;

-- Who wants the weekly digest, and on which day. Whoever does not has no row.
create table digest (
    account_id BLOB primary key references account (id) on delete cascade,
    day TEXT not null,
    set_at TEXT not null
) strict;

-- One digest per account and week, whatever became of it: the row is there before the first byte is sent.
create table digest_mail (
    account_id BLOB not null references account (id) on delete cascade,
    -- The Monday of the week.
    week TEXT not null,
    state TEXT not null check (state in ('sending', 'sent', 'empty', 'rejected', 'unknown')),
    at TEXT not null,
    primary key (account_id, week)
) strict;
