-- Commands that changed nothing. Those that changed something are remembered by their events, in the log.

create table unchanged (
    command_id    text primary key,
    fingerprint   text not null,
    kind          text not null,
    subject_id    text not null,
    version       bigint not null,
    position      bigint not null,
    remembered_at timestamptz not null default clock_timestamp()
);
create index unchanged_remembered on unchanged (remembered_at);
comment on table unchanged is 'What was answered to commands that appended nothing; a command id is here or in the log, never in both';
comment on column unchanged.position is 'The last one of the whole log when it was answered';
comment on column unchanged.remembered_at is 'Kept for 90 days from then; later ones take the older away';

-- Locks the head before it looks, as an append does: so of two nodes with the same command, one of which it changes something
-- for, the second finds what the first did.
create function remember(text, text, text, text, bigint, bigint) returns boolean language plpgsql as $$
declare
    remembered boolean;
begin
    perform from log.head for no key update;
    insert into commands.unchanged (command_id, fingerprint, kind, subject_id, version, position)
    select $1, $2, $3, $4, $5, $6
     where not exists (select from log.event e where e.command_id = $1)
        on conflict (command_id) do nothing;
    remembered := found;
    -- more than come in, so that it shrinks again
    delete from commands.unchanged
     where command_id in (select u.command_id from commands.unchanged u
                           where u.remembered_at < clock_timestamp() - interval '90 days'
                           order by u.remembered_at limit 10);
    return remembered;
end
$$;

create function refuse_remembered() returns trigger language plpgsql as $$
begin
    if exists (
        select from added
        where exists (select from commands.unchanged u where u.command_id = added.command_id)) then
        raise exception 'a command of this id changed nothing'
            using errcode = 'unique_violation', constraint = 'command_unchanged';
    end if;
    return null;
end
$$;
create trigger event_command_anew after insert on log.event
    referencing new table as added
    for each statement execute function commands.refuse_remembered();
