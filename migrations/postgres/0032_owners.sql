-- Who of the team looks after a person or a body for a client. A row is never edited: it ends, and another begins, so that it
-- stays known who did, and an act can be taken back.
create table ownership (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    person_id UUID references person (id) on delete cascade,
    organization_id UUID references organization (id) on delete cascade,
    -- Who looks after them.
    account_id UUID not null references account (id) on delete cascade,
    -- The act by which it began: of one, or of many at once.
    act_id UUID not null,
    set_by UUID references account (id) on delete set null,
    set_at TIMESTAMPTZ not null,
    -- The act by which it ended.
    ended_act_id UUID,
    ended_by UUID references account (id) on delete set null,
    ended_at TIMESTAMPTZ,
    check ((person_id is null) <> (organization_id is null)),
    check ((ended_at is null) = (ended_act_id is null))
);

-- One at a time.
create unique index ownership_person on ownership (person_id, client_id) where ended_at is null;
create unique index ownership_organization on ownership (organization_id, client_id) where ended_at is null;
-- Whom somebody looks after.
create index ownership_account on ownership (account_id, client_id) where ended_at is null;
create index ownership_client on ownership (client_id);
create index ownership_person_ever on ownership (person_id);
create index ownership_organization_ever on ownership (organization_id);
create index ownership_act on ownership (act_id);
create index ownership_ended_act on ownership (ended_act_id) where ended_act_id is not null;

-- What "owner" in the address of a list meant until now is who does the next step.
update saved_view set query = replace(query, 'owner=', 'doer=') where path = '/people';
