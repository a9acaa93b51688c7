-- What is done with versions of directions, and agreements with who understands which version of them.

alter table direction_version add column part text;

create table direction_communication (
    subject_id text not null,
    part       text not null,
    version    int not null,
    audience   text not null,
    channel    text not null,
    on_day     date not null
);
create index direction_communication_subject on direction_communication (subject_id);
comment on table direction_communication is 'Every time a part of a version of a team''s direction was told to somebody';

create table direction_acknowledgement (
    subject_id text not null,
    version    int not null,
    member_id  text,
    audience   text,
    on_day     date not null
);
create index direction_acknowledgement_subject on direction_acknowledgement (subject_id);
comment on table direction_acknowledgement is 'Which person or which group said that they know which version of a team''s direction';

create table direction_misalignment (
    subject_id     text not null,
    flag_id        text not null,
    part           text not null,
    version        int not null,
    parent_team_id text not null,
    parent_version int not null,
    from_day       date not null,
    until_day      date
);
create index direction_misalignment_subject on direction_misalignment (subject_id);
comment on table direction_misalignment is 'What of a team''s direction is at odds with its parent''s; until_day is the first day on which it was resolved';

create table agreement_version (
    subject_id      text not null,
    organization_id text not null,
    version         int not null,
    from_day        date not null,
    until_day       date,
    reason          text
);
create index agreement_version_subject on agreement_version (subject_id);
comment on table agreement_version is 'Versions of agreements; until_day is the first day on which the version does not hold any more';

create table agreement_acknowledgement (
    subject_id text not null,
    version    int not null,
    member_id  text,
    in_group   text,
    on_day     date not null
);
create index agreement_acknowledgement_subject on agreement_acknowledgement (subject_id);
comment on table agreement_acknowledgement is 'Which person or which group said that they understand which version of an agreement';
