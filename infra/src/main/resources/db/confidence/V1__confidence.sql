-- What people said in confidence. Not part of the log, so that it can be forgotten; not rebuildable, so back it up.

create table entrusted (
    kind       text not null,
    subject_id text not null,
    id         text not null,
    district   text not null,
    groups     text[] not null,
    primary key (kind, subject_id, id)
);
create index entrusted_district on entrusted (district, kind);
comment on table entrusted is 'To which groups somebody belongs or was meant to bring in; id is named in an event of the subject';
