-- How long contacts took, and hours given that are no contact.

alter table contact add column minutes BIGINT check (minutes between 1 and 1440);
alter table contact add column preparation_minutes BIGINT check (preparation_minutes between 1 and 1440);

create index contact_objective on contact (objective_id, occurred_at);

-- Never edited: whoever changes an entry takes the old one back and gives another in its place, so that an earlier
-- report can be made again.
create table hours (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    objective_id UUID,
    account_id UUID references account (id) on delete set null,
    worked_on DATE not null,
    minutes BIGINT not null check (minutes between 1 and 1440),
    purpose TEXT not null,
    created_at TIMESTAMPTZ not null,
    -- Made by the form: a form sent twice is one entry.
    form_key TEXT not null,
    -- Taken back: it counts no more.
    retracted_at TIMESTAMPTZ,
    -- The entry in whose place it stands.
    replaces_id UUID references hours (id) on delete cascade,
    constraint hours_form_key unique (form_key),
    constraint hours_replaces_key unique (replaces_id),
    foreign key (objective_id, client_id) references objective (id, client_id)
);

create index hours_worked on hours (client_id, worked_on);
create index hours_account on hours (account_id, worked_on);
create index hours_objective on hours (objective_id, worked_on);
