create table resource_term (
    subject_id text not null,
    code       text not null,
    kind       text not null,
    amount     numeric not null,
    unit       text not null,
    purpose    text not null,
    target     text not null,
    practice   text,
    plan_id    text,
    step_code  text,
    focus_area text,
    from_day   date not null,
    until_day  date
);
create index resource_term_subject on resource_term (subject_id);
comment on table resource_term is 'Allocations by the terms they ran on; add up amounts of one unit only, and those of one allocation at one day';

create table resource_use (
    subject_id text not null,
    code       text not null,
    used       numeric not null,
    unit       text not null,
    from_day   date not null,
    until_day  date not null
);
create index resource_use_subject on resource_use (subject_id);
comment on table resource_use is 'Use of allocations by period; a period without a row is not known, which is not none';

create table resource_shortfall (
    subject_id text not null,
    code       text not null,
    kind       text not null,
    missing    text not null,
    for_whom   text not null,
    practice   text,
    from_day   date not null,
    until_day  date
);
create index resource_shortfall_subject on resource_shortfall (subject_id);
comment on table resource_shortfall is 'Time and resources reported missing; until_day is the day it was resolved';

create table protected_time (
    subject_id           text not null,
    for_whom             text not null,
    team_minutes         int,
    intervention_minutes int,
    from_day             date not null,
    until_day            date
);
create index protected_time_subject on protected_time (subject_id);
comment on table protected_time is 'Minutes a week that schedules protect; null is not known, 0 is none';
