-- The log: every event once, in the order of commit, never updated, never deleted.

create table head (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    recorded_at timestamptz not null
);
insert into head (position, recorded_at) values (0, 'epoch');
comment on table head is 'Hands out positions: an append moves this row in its own transaction, so positions have no gaps and follow the order of commit';

create table event (
    position        bigint primary key,
    kind            text not null,
    subject_id      text not null,
    version         bigint not null,
    event_id        text not null,
    name            text not null,
    revision        int not null,
    payload         json not null,
    metadata        json not null,
    recorded_at     timestamptz not null,
    command_id      text,
    command_ordinal int,
    digest          bytea not null check (octet_length(digest) = 32),
    constraint event_version unique (kind, subject_id, version),
    constraint event_command unique (command_id, command_ordinal)
);
create index event_recorded on event (recorded_at);
comment on table event is 'position: place in the log, 1..n; version: place in the subject''s stream, 1..n; name and revision: logical type';
comment on column event.recorded_at is 'one clock, never running backwards along positions';
comment on column event.command_ordinal is 'place among the events of one command, 1..n; a command id appends once';
comment on column event.digest is 'SHA-256 over everything else in the row; infra/docs/adr/0010-evidence.md says over which bytes';

create table checkpoint (
    position  bigint primary key,
    chain     bytea not null check (octet_length(chain) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);
comment on table checkpoint is 'chain: SHA-256 over the chain at the position before and this position''s digest, from 32 zero bytes on';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only';
end
$$;
create trigger event_is_final before update or delete or truncate on event
    for each statement execute function refuse_change();
create trigger checkpoint_is_final before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();
