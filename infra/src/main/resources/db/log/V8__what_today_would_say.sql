-- What the rules of a later version say of entries that an earlier one took. It is found by going through the log, and stands beside it.

create table doubt (
    position bigint primary key,
    codes    text not null,
    why      text not null
);
comment on table doubt is 'Entries that would be refused today, or taken with concerns that they do not tell of themselves';
comment on column doubt.codes is 'Codes of the policies not met, and REFUSED_TODAY, with commas between them';
comment on column doubt.why is 'In the words of the refusals; empty where it would be taken';
