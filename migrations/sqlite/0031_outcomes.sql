-- What became of a campaign's letters last. Letters that wait or are being sent stand apart: each would be written into the
-- index and out of it at every step.
drop index delivery_campaign;
create index delivery_outcome on delivery (campaign_id, changed_at) where state not in ('planned', 'due', 'sending');
