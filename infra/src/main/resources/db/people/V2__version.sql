-- What shows names knows by this number that none has changed.
create table version (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into version (number) values (0);
comment on table version is 'Moves on whenever the directory does; tells nothing of anybody';
