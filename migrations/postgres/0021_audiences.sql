-- Rules that pick people, saved under a name; and what rules look at besides.

create table audience (
    id UUID primary key,
    client_id UUID not null,
    -- Stances are those on this objective.
    objective_id UUID not null,
    name TEXT not null,
    -- JSON: parts that must all hold, each of terms of which any will do.
    rule JSONB not null,
    created_by UUID references account (id) on delete set null,
    created_at TIMESTAMPTZ not null,
    updated_at TIMESTAMPTZ not null,
    -- Taken off the list; kept so that it can be put back.
    removed_at TIMESTAMPTZ,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
);

create unique index audience_name_key on audience (objective_id, name) where removed_at is null;

-- The rules of campaigns in the same words: everybody with a say, and each list that was not empty.
update campaign set audience = jsonb_build_object('parts',
    '[{"any":[{"kind":"decides"}]}]'::jsonb
    || case when jsonb_array_length(coalesce(audience -> 'groups', '[]')) > 0
        then jsonb_build_array(jsonb_build_object('any', jsonb_build_array(
            jsonb_build_object('kind', 'group', 'any', audience -> 'groups')))) else '[]' end
    || case when jsonb_array_length(coalesce(audience -> 'countries', '[]')) > 0
        then jsonb_build_array(jsonb_build_object('any', jsonb_build_array(
            jsonb_build_object('kind', 'country', 'any', audience -> 'countries')))) else '[]' end
    || case when jsonb_array_length(coalesce(audience -> 'committees', '[]')) > 0
        then jsonb_build_array(jsonb_build_object('any', jsonb_build_array(
            jsonb_build_object('kind', 'committee', 'any', audience -> 'committees')))) else '[]' end
    || case when jsonb_array_length(coalesce(audience -> 'stances', '[]')) > 0
        then jsonb_build_array(jsonb_build_object('any', jsonb_build_array(
            jsonb_build_object('kind', 'stance', 'any', audience -> 'stances')))) else '[]' end);

-- Who turned to whom: `in` is they to us; none where nobody has said.
alter table contact add column direction TEXT check (direction in ('in', 'out'));

-- How many letters a person has had lately.
create index delivery_pressure on delivery (person_id, state, changed_at);
drop index delivery_person;

-- The house's rules of sending: one row.
create table sending_policy (
    id BIGINT primary key check (id = 1),
    policy JSONB not null,
    changed_by UUID references account (id) on delete set null,
    changed_at TIMESTAMPTZ not null
);
