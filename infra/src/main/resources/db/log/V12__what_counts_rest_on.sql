-- A count rests on the ballots that it counted: it is appended only while there are no others, and none can come until it is.

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
    if changed is null and 'ballots' = any (kinds) then
        -- whoever casts one holds the row of its round, and nobody else does until this transaction ends
        perform from ballots.round r where exists (
                select from unnest(kinds, ids) as seen (kind, id)
                where seen.kind = 'ballots' and seen.id = r.administration_id || '~' || r.number)
            for update;
        select seen.kind || ':' || seen.id into changed
        from unnest(kinds, ids, versions) as seen (kind, id, version)
        where seen.kind = 'ballots' and seen.version <> (
                select count(*) from ballots.ballot b where b.administration_id || '~' || b.round = seen.id)
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
