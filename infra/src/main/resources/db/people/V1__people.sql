-- Beside the log, which knows people by their ids only: what is here can be erased, and the log stays as it is.

create table person (
    member_id  text primary key,
    name       text,
    email      text,
    phone      text,
    erased_on  date,
    check (case when erased_on is null then name is not null
                else name is null and email is null and phone is null end)
);
comment on table person is 'Who members are; of one that was erased, the id and the day remain';

-- samples of the columns would outlive the rows they were taken from
alter table person alter column name set statistics 0;
alter table person alter column email set statistics 0;
alter table person alter column phone set statistics 0;
