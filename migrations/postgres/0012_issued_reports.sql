-- Reports for clients: drafts, which can be changed, and issued ones, which are kept as they were; and the weekly digest.

-- Only added to: what a client was given stays as it was given.
create table issued_report (
    id UUID primary key,
    client_id UUID not null,
    objective_id UUID not null,
    -- Its number is per client and year: `2026-03`.
    year BIGINT not null,
    number BIGINT not null,
    title TEXT not null,
    sections TEXT not null,
    on_date DATE not null,
    known_at TIMESTAMPTZ not null,
    issued_by UUID references account (id) on delete set null,
    issued_at TIMESTAMPTZ not null,
    -- The earlier one that it takes the place of.
    replaces_id UUID unique,
    -- The whole document, as JSON with its version: a text, because it is kept to the byte.
    document TEXT not null,
    constraint issued_report_client_key unique (id, client_id),
    constraint issued_report_number unique (client_id, year, number),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (replaces_id, client_id) references issued_report (id, client_id)
);

create index issued_report_objective on issued_report (objective_id);

create table report_draft (
    id UUID primary key,
    client_id UUID not null,
    objective_id UUID not null,
    title TEXT not null,
    introduction TEXT not null,
    -- Which sections of which reports, a space between: `support/outlook support/by-group`.
    sections TEXT not null,
    -- As of which day; none is the day on which it is looked at.
    on_date DATE,
    -- Which issued report it is to replace.
    replaces_id UUID,
    author_id UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    changed_at TIMESTAMPTZ not null,
    -- Taken away; it can be given back as it was.
    removed_at TIMESTAMPTZ,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (replaces_id, client_id) references issued_report (id, client_id)
);

create index report_draft_objective on report_draft (objective_id);
create index report_draft_replaces on report_draft (replaces_id);

create table issued_report_withdrawal (
    report_id UUID primary key,
    client_id UUID not null,
    reason TEXT not null,
    withdrawn_by UUID references account (id) on delete set null,
    withdrawn_at TIMESTAMPTZ not null,
    foreign key (report_id, client_id) references issued_report (id, client_id) on delete cascade
);

-- Who wants the weekly digest, and on which day. Whoever does not has no row.
create table digest (
    account_id UUID primary key references account (id) on delete cascade,
    day TEXT not null,
    set_at TIMESTAMPTZ not null
);

-- One digest per account and week, whatever became of it: the row is there before the first byte is sent.
create table digest_mail (
    account_id UUID not null references account (id) on delete cascade,
    -- The Monday of the week.
    week DATE not null,
    state TEXT not null check (state in ('sending', 'sent', 'empty', 'rejected', 'unknown')),
    at TIMESTAMPTZ not null,
    primary key (account_id, week)
);
