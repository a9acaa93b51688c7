create table team_duty (
    subject_id      text not null,
    organization_id text not null,
    duty            text not null,
    member_id       text not null,
    from_day        date not null,
    until_day       date
);
create index team_duty_subject on team_duty (subject_id);
comment on table team_duty is 'Who had which responsibility of a team''s charter; until_day is the first day without them';

create table team_invitation (
    subject_id      text not null,
    organization_id text not null,
    invitation_id   text not null,
    member_id       text not null,
    role            text not null,
    reason          text not null,
    on_day          date not null,
    answer          text not null,
    answered_on     date
);
create index team_invitation_subject on team_invitation (subject_id);
comment on table team_invitation is 'Who was asked to take a seat; answer is OPEN, ACCEPTED, DECLINED or LAPSED (the team ended first)';

create table underserved_group (
    subject_id text not null,
    code       text not null,
    from_day   date not null,
    until_day  date
);
create index underserved_group_subject on underserved_group (subject_id);
comment on table underserved_group is 'Groups a district holds to be under-served; until_day is the first day it does not list them';

create table group_advocate (
    subject_id text not null,
    code       text not null,
    team_id    text not null,
    member_id  text not null,
    from_day   date not null,
    until_day  date
);
create index group_advocate_subject on group_advocate (subject_id);
comment on table group_advocate is 'Who spoke for an under-served group on which team; that does not say that they belong to it';
