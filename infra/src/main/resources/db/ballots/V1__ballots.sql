-- Ballots of rounds that go on. No part of the log, so that they can be deleted, and in no backup, which would keep them. Nothing of whose
-- they are is here: no time, no number, no token, and no order.

create table round (
    administration_id text not null,
    number            int not null,
    primary key (administration_id, number)
);
comment on table round is 'Rounds in which ballots are cast; here from the moment at which the log opens one until it counts it';

create table ballot (
    id                uuid primary key default gen_random_uuid(),
    administration_id text not null,
    round             int not null,
    answers           jsonb not null,
    foreign key (administration_id, round) references round on delete cascade
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
create index ballot_round on ballot (administration_id, round);
-- samples of what people answered would outlive their ballots
alter table ballot alter column answers set statistics 0;
comment on table ballot is 'What somebody answered; deleted when the round is counted or given up';

-- Takes a ballot in, behind the row of its round, so that no two come at once and none while they are counted. All ballots of the round are
-- written anew in an order of chance: where they stand in the table and which transaction wrote them is the same for all.
create function take(of_administration text, in_round int, said jsonb, invited int) returns text language plpgsql as $$
begin
    perform from ballots.round r where r.administration_id = of_administration and r.number = in_round for update;
    if not found then
        return 'NO_SUCH_ROUND';
    end if;
    if (select count(*) from ballots.ballot b
        where b.administration_id = of_administration and b.round = in_round) >= invited then
        return 'ALL_CAST';
    end if;
    with before as (
        delete from ballots.ballot b
        where b.administration_id = of_administration and b.round = in_round
        returning b.answers)
    insert into ballots.ballot (administration_id, round, answers)
    select of_administration, in_round, one.answers
    from (select before.answers from before union all select said) as one (answers)
    order by gen_random_uuid();
    return 'TAKEN';
end
$$;
comment on function take is 'Keeps a ballot, where its round goes on and fewer were cast than people are asked';

-- Rounds follow the log, in the transaction of the append: one is there as soon as the log opens it, and gone with all its ballots as soon as
-- the log counts it or gives the administration up.
create function follow() returns trigger language plpgsql as $$
begin
    case new.name
        when 'AdministrationOpened' then
            insert into ballots.round values (new.subject_id, 1) on conflict do nothing;
        when 'RoundOpened' then
            insert into ballots.round values (new.subject_id, (new.payload ->> 'round')::int) on conflict do nothing;
        when 'RoundClosed' then
            delete from ballots.round
            where administration_id = new.subject_id and number = (new.payload ->> 'round')::int;
        when 'AdministrationClosed', 'AdministrationAbandoned' then
            delete from ballots.round where administration_id = new.subject_id;
        else
            null;
    end case;
    return null;
end
$$;
create trigger event_rounds after insert on log.event
    for each row when (new.kind = 'administration') execute function ballots.follow();

-- a log that was restored without these tables
insert into round (administration_id, number)
select opened.subject_id, opened.number
from (select subject_id, case name when 'AdministrationOpened' then 1 else (payload ->> 'round')::int end as number
      from log.event where kind = 'administration' and name in ('AdministrationOpened', 'RoundOpened')) as opened
where not exists (
    select from log.event ended
    where ended.kind = 'administration' and ended.subject_id = opened.subject_id
      and (ended.name in ('AdministrationClosed', 'AdministrationAbandoned')
           or (ended.name = 'RoundClosed' and (ended.payload ->> 'round')::int = opened.number)));
