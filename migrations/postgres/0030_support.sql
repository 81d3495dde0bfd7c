-- Support is counted by looking each member of a body up: all that the count needs stands in the index itself.
create index current_stance_support
    on current_stance (objective_id, holder_id, level, is_verified, valid_on, client_id);
