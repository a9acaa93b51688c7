create table measure_reading (
    subject_id       text not null,
    organization_id  text not null,
    code             text not null,
    category         text not null,
    unit             text not null,
    better           text not null,
    meaningful_shift numeric not null,
    reading          text not null,
    from_day         date not null,
    on_day           date not null,
    value            numeric not null,
    people           int not null,
    corrected        boolean not null
);
create index measure_reading_subject on measure_reading (subject_id);
comment on table measure_reading is 'What was measured from from_day to on_day, both included; values of one subject_id are comparable, others only if you know that they are';

create table measure_group (
    subject_id text not null,
    reading    text not null,
    grouped_by text not null,
    group_code text not null,
    value      numeric,
    people     int
);
create index measure_group_subject on measure_group (subject_id);
comment on table measure_group is 'Groups of a reading; null is withheld because it would tell of too few people, which is not 0';
