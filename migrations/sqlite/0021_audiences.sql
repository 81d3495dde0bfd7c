-- Rules that pick people, saved under a name; and what rules look at besides.

create table audience (
    id BLOB primary key,
    client_id BLOB not null,
    -- Stances are those on this objective.
    objective_id BLOB not null,
    name TEXT not null,
    -- JSON: parts that must all hold, each of terms of which any will do.
    rule TEXT not null,
    created_by BLOB references account (id) on delete set null,
    created_at TEXT not null,
    updated_at TEXT not null,
    -- Taken off the list; kept so that it can be put back.
    removed_at TEXT,
    foreign key (objective_id, client_id) references objective (id, client_id) on delete cascade
) strict;

create unique index audience_name_key on audience (objective_id, name) where removed_at is null;

-- The rules of campaigns in the same words: everybody with a say, and each list that was not empty.
update campaign set audience = json_object('parts', json(
    '[{"any":[{"kind":"decides"}]}'
    || case when json_array_length(audience, '$.groups') > 0
        then ',{"any":[{"kind":"group","any":' || json_extract(audience, '$.groups') || '}]}' else '' end
    || case when json_array_length(audience, '$.countries') > 0
        then ',{"any":[{"kind":"country","any":' || json_extract(audience, '$.countries') || '}]}' else '' end
    || case when json_array_length(audience, '$.committees') > 0
        then ',{"any":[{"kind":"committee","any":' || json_extract(audience, '$.committees') || '}]}' else '' end
    || case when json_array_length(audience, '$.stances') > 0
        then ',{"any":[{"kind":"stance","any":' || json_extract(audience, '$.stances') || '}]}' else '' end
    || ']'));

-- Who turned to whom: `in` is they to us; none where nobody has said.
alter table contact add column direction TEXT check (direction in ('in', 'out'));

-- How many letters a person has had lately.
create index delivery_pressure on delivery (person_id, state, changed_at);
drop index delivery_person;

-- The house's rules of sending: one row.
create table sending_policy (
    id INTEGER primary key check (id = 1),
    policy TEXT not null,
    changed_by BLOB references account (id) on delete set null,
    changed_at TEXT not null
) strict;
