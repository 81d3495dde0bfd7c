-- Lists of people beside the work on an objective.

-- Since when single letters are no shortcuts for this account (WCAG 2.1.4); they are while there is no moment.
alter table account add column keys_off_at TIMESTAMPTZ;

-- Those recorded in one act on many people: taken back as one.
alter table stance add column batch_id UUID;
create index stance_batch on stance (batch_id) where batch_id is not null;

-- A list sorted by stance begins with those who have one, in this order.
create index current_stance_level on current_stance (objective_id, level);

-- Who has something planned.
create index task_open on task (client_id, person_id) where done_at is null;
