-- What somebody holds on a day is told by the index alone, as is who sits in a body.
drop index membership_person;
create index membership_person
    on membership (person_id, start_date, end_date, organization_id, role, area_code);

-- Nearly nothing was merged into something else: an index of all that was not leads nowhere, and was preferred to others.
drop index organization_merged_into;
create index organization_merged_into on organization (merged_into) where merged_into is not null;
