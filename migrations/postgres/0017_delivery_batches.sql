-- Deliveries move in batches: taken and committed as `sending` in one step, so `claimed` is no state any more; and a step
-- that a whole campaign takes at once (planned, due) is told from its rows and from the campaign, not kept per letter.

update delivery set state = 'due', next_attempt_at = changed_at, lease_owner = null, lease_until = null
where state = 'claimed';
update campaign_count set deliveries = deliveries + coalesce((
    select c.deliveries from campaign_count c
    where c.campaign_id = campaign_count.campaign_id and c.state = 'claimed'), 0)
where state = 'due';
delete from campaign_count where state = 'claimed';

-- When the last attempt was committed as `sending`.
alter table delivery add column began_at TIMESTAMPTZ;

-- Only rows that wait have a moment, only rows in somebody's hands an owner: these indexes hold no others.
drop index delivery_claim;
create index delivery_ready on delivery (next_attempt_at) where next_attempt_at is not null;
create index delivery_held on delivery (lease_owner) where lease_owner is not null;

-- What became of each attempt, and whatever a person decided. One index instead of two: the history of a delivery lies
-- together.
create table delivery_history (
    delivery_id UUID not null,
    id UUID not null,
    client_id UUID not null,
    -- When the attempt that ended so had begun.
    began_at TIMESTAMPTZ,
    at TIMESTAMPTZ not null,
    state TEXT not null,
    detail TEXT not null,
    primary key (delivery_id, id),
    foreign key (delivery_id, client_id) references delivery (id, client_id) on delete cascade
);

insert into delivery_history (delivery_id, id, client_id, at, state, detail)
select delivery_id, id, client_id, at, state, detail from delivery_event
where state not in ('planned', 'claimed') and not (state = 'due' and detail = 'its time has come');
drop table delivery_event;
alter table delivery_history rename to delivery_event;
