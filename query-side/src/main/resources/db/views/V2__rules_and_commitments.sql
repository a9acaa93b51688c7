create table rule_interval (
    subject_id text not null,
    rule       text not null,
    setting    text not null,
    from_day   date not null,
    until_day  date,
    reason     text not null
);
create index rule_interval_subject on rule_interval (subject_id);
comment on table rule_interval is 'Rules a district (subject_id) set itself; a rule without a row is as usual. until_day is the first day on which it is another';

create table commitment_interval (
    subject_id        text not null,
    code              text not null,
    kind              text not null,
    level             text not null,
    member_id         text,
    role              text not null,
    direction_team_id text,
    direction_version int,
    practice          text,
    from_day          date not null,
    until_day         date
);
create index commitment_interval_subject on commitment_interval (subject_id);
comment on table commitment_interval is 'Who of an organization (subject_id) committed to what; until_day is the first day on which it does not hold';
