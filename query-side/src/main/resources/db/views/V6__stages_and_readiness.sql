-- Stays in stages belong to attempts, and say what the move rested on.

alter table stage_interval
    add column attempt                 int not null default 1,
    add column readiness_assessment_id text,
    add column fidelity_check_id       text;
alter table stage_interval alter column attempt drop default;
comment on table stage_interval is 'Stays in implementation stages; the intervals of one attempt of one subject tile the time from its first entry on, until it is given up';

create table settled_activity (
    subject_id        text not null,
    organization_id   text not null,
    practice          text not null,
    attempt           int not null,
    stage             text not null,
    code              text not null,
    catalogue_version text not null,
    standing          text not null,
    on_day            date not null,
    reason            text
);
create index settled_activity_subject on settled_activity (subject_id);
comment on table settled_activity is 'Activities of stages that are completed, skipped or not applicable; one without a row is not done yet';

create table readiness_rating (
    subject_id      text not null,
    organization_id text not null,
    practice        text,
    assessed_on     date not null,
    finding         text not null,
    dimension       text not null,
    points          int,
    possible        int not null,
    corrected       boolean not null
);
create index readiness_rating_subject on readiness_rating (subject_id);
comment on table readiness_rating is 'Dimensions of readiness assessments that count; points are null where a dimension was not assessed, practice is null for the integrated system';

create table member_learning (
    subject_id      text not null,
    learning_id     text not null,
    organization_id text not null,
    topic           text not null,
    completed_on    date not null,
    minutes         int
);
create index member_learning_subject on member_learning (subject_id);
comment on table member_learning is 'What members (subject_id) learned and when; minutes are null where nobody wrote them down';
