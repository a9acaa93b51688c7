-- What decisions rest on. An append names the subjects that were looked at, with the number of their events then, and the units
-- of which everything was looked at, with the position up to which; a federal id is looked at like a unit. It is asked behind the lock on the head: each statement
-- in a volatile function sees what was committed before it began, and nobody else can append until the transaction ends.

create index event_unit on event ((metadata ->> 'unit'), position);
create index event_parent on event ((payload ->> 'parentId'), position) where kind = 'organization';
create index event_federal_id on event ((payload ->> 'federalId'), position) where name = 'FederalIdGiven';

create function holds(
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
                select from log.event e
                where e.kind = 'organization' and e.payload ->> 'parentId' = seen.unit and e.position > seen.position)
           or exists (
                select from log.event e
                where e.name = 'FederalIdGiven' and e.payload ->> 'federalId' = seen.unit and e.position > seen.position)
        limit 1;
    end if;
    if changed is not null then
        raise exception 'a decision rests on % as it is no longer', changed
            using errcode = 'check_violation', constraint = 'decision_holds';
    end if;
    return true;
end
$$;
comment on function holds is 'Whether what a decision rests on is still so; raises where it is not';
