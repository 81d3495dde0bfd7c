-- When letters go out, and how fast.

-- Nothing is begun until it is resumed.
alter table campaign add column paused_at TIMESTAMPTZ;
-- By itself, then; none where a person has to resume it.
alter table campaign add column resumes_at TIMESTAMPTZ;
-- `house`: in the house's sending hours; `any`: for what cannot wait. None is `house`.
alter table campaign add column hours TEXT check (hours in ('house', 'any'));

-- Token buckets, one for each sender and each domain that is written to: when the next letter may go if none is saved up.
create table sending_pace (
    -- `domain:europarl.europa.eu`, `sender:elin@coalition.example`.
    key TEXT primary key,
    next_at TIMESTAMPTZ not null
);

-- For what a person was chosen when the letter was planned, which must still hold when it goes out: `seat` where the
-- objective is decided, or any `role`; none where there was neither.
alter table delivery add column office TEXT check (office in ('seat', 'role'));
update delivery set office = 'seat';
