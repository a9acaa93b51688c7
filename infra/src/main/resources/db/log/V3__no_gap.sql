-- A stream has no gap: an event comes behind the one before it, which is there or is appended with it. Version and subject are
-- unique already; this is what an append of a node finds that keeps what the database has lost.

create function refuse_gap() returns trigger language plpgsql as $$
begin
    if exists (
        select from added
        where version > 1
          and not exists (
              select from log.event before
              where before.kind = added.kind and before.subject_id = added.subject_id
                and before.version = added.version - 1)) then
        raise exception 'an event without the one before it in its stream'
            using errcode = 'check_violation', constraint = 'event_follows';
    end if;
    return null;
end
$$;
create trigger event_follows after insert on event
    referencing new table as added
    for each statement execute function refuse_gap();
