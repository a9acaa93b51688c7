-- An organization's parent and its federal id are found in what puts an entry right, too, where the entry itself named others.

create index event_parent_right on event ((payload #>> '{right,event,parentId}'), position)
    where kind = 'organization' and name = 'EntryCorrected';
create index event_federal_id_right on event ((payload #>> '{right,event,federalId}'), position)
    where kind = 'organization' and name = 'EntryCorrected';

create function naming_unit(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event where kind = 'organization' and payload ->> 'parentId' = one
    union all
    select * from log.event where name = 'FederalIdGiven' and payload ->> 'federalId' = one
    union all
    select * from log.event
    where kind = 'organization' and name = 'EntryCorrected' and payload #>> '{right,event,parentId}' = one
    union all
    select * from log.event
    where kind = 'organization' and name = 'EntryCorrected' and payload #>> '{right,event,federalId}' = one
$$;
comment on function naming_unit is 'Events of organizations that name this as their parent, or as a federal id';

create or replace function holds(
    moved bigint, kinds text[], ids text[], versions bigint[], units text[], positions bigint[])
returns boolean language plpgsql volatile as $$
declare
    changed text;
begin
    if cardinality(kinds) > 0 then
        select e.kind || ':' || e.subject_id into changed
        from unnest(kinds, ids, versions) as seen (kind, id, version)
        join log.event e on e.kind = seen.kind and e.subject_id = seen.id and e.version = seen.version + 1
        limit 1;
    end if;
    if changed is null and cardinality(units) > 0 then
        select seen.unit into changed
        from unnest(units, positions) as seen (unit, position)
        where exists (
                select from log.event e where e.metadata ->> 'unit' = seen.unit and e.position > seen.position)
           or exists (
                select from log.naming_unit(seen.unit) e where e.position > seen.position)
           or exists (
                select from log.mentioning(seen.unit) e where e.position > seen.position)
        limit 1;
    end if;
    if changed is not null then
        raise exception 'a decision rests on % as it is no longer', changed
            using errcode = 'check_violation', constraint = 'decision_holds';
    end if;
    return true;
end
$$;
