-- The ledger of stances: posts and organisations hold them, too; where everyone stands now is kept beside it; whose view
-- somebody takes; how much weight and interest they have.

alter table stance alter column person_id drop not null;
alter table stance add column post_id UUID references post (id);
alter table stance add column organization_id UUID references organization (id);
alter table stance add constraint stance_holder check (num_nonnulls(person_id, post_id, organization_id) = 1);

-- As its stance's: when a ledger last changed is asked for each objective.
alter table stance_withdrawal add column objective_id UUID;
update stance_withdrawal w set objective_id = s.objective_id from stance s where s.id = w.stance_id;
alter table stance_withdrawal alter column objective_id set not null;

create index stance_post on stance (post_id, objective_id);
create index stance_organization on stance (organization_id, objective_id);
create index stance_contact on stance (contact_id);
create index stance_recorded on stance (objective_id, recorded_at);
create index stance_withdrawal_objective on stance_withdrawal (objective_id, withdrawn_at);

-- Where each holder stands now: the fold of the ledger, kept in the transaction that changes it.
create table current_stance (
    objective_id UUID not null,
    -- A person's, a post's or an organisation's id.
    holder_id UUID not null,
    client_id UUID not null,
    holder_kind TEXT not null check (holder_kind in ('person', 'post', 'organization')),
    -- The recording that says so.
    stance_id UUID not null,
    level BIGINT not null check (level between -3 and 3),
    valid_on DATE not null,
    recorded_at TIMESTAMPTZ not null,
    -- Support with public evidence or two independent recordings.
    is_verified BOOLEAN not null,
    -- Evidence of the same day says something else.
    is_contested BOOLEAN not null,
    primary key (objective_id, holder_id),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    foreign key (stance_id, client_id) references stance (id, client_id) on delete cascade
);

create index current_stance_valid_on on current_stance (objective_id, valid_on);
create index current_stance_holder on current_stance (holder_id);
create index current_stance_stance on current_stance (stance_id);

-- How many stand where now.
create table stance_count (
    objective_id UUID not null,
    holder_kind TEXT not null check (holder_kind in ('person', 'post', 'organization')),
    level BIGINT not null check (level between -3 and 3),
    is_verified BOOLEAN not null,
    client_id UUID not null,
    n BIGINT not null check (n >= 0),
    primary key (objective_id, holder_kind, level, is_verified),
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
);

-- Whose view somebody takes, as somebody said. Not changed: set anew, or removed.
create table stance_source (
    id UUID primary key,
    client_id UUID not null references client (id) on delete cascade,
    -- On which objective; on every one of the client's where there is none.
    objective_id UUID,
    person_id UUID references person (id) on delete cascade,
    post_id UUID references post (id),
    organization_id UUID references organization (id),
    source_person_id UUID references person (id) on delete cascade,
    source_post_id UUID references post (id),
    source_organization_id UUID references organization (id),
    set_by UUID references account (id) on delete set null,
    set_at TIMESTAMPTZ not null,
    removed_by UUID references account (id) on delete set null,
    removed_at TIMESTAMPTZ,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    constraint stance_source_holder check (num_nonnulls(person_id, post_id, organization_id) = 1),
    constraint stance_source_source check (num_nonnulls(source_person_id, source_post_id, source_organization_id) = 1)
);

create index stance_source_client on stance_source (client_id);
create index stance_source_person on stance_source (person_id);
create index stance_source_post on stance_source (post_id);
create index stance_source_organization on stance_source (organization_id);

-- How much weight somebody has on an objective, and how much it matters to them. Not changed: assessed anew.
create table assessment (
    id UUID primary key,
    client_id UUID not null,
    objective_id UUID not null,
    person_id UUID references person (id) on delete cascade,
    post_id UUID references post (id),
    organization_id UUID references organization (id),
    -- 1 little to 5 much.
    influence BIGINT not null check (influence between 1 and 5),
    interest BIGINT not null check (interest between 1 and 5),
    valid_on DATE not null,
    recorded_at TIMESTAMPTZ not null,
    author_id UUID references account (id) on delete set null,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade,
    constraint assessment_holder check (num_nonnulls(person_id, post_id, organization_id) = 1)
);

create index assessment_objective on assessment (objective_id, valid_on);
create index assessment_person on assessment (person_id);
create index assessment_post on assessment (post_id);
create index assessment_organization on assessment (organization_id);
