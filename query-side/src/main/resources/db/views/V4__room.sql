-- Meetings, decisions, delegations and statements.

create table meeting_attendance (
    subject_id      text not null,
    organization_id text not null,
    team_id         text not null,
    held_on         date not null,
    member_id       text not null,
    presence        text not null
);
create index meeting_attendance_subject on meeting_attendance (subject_id);
comment on table meeting_attendance is 'Members at meetings that count; a member without a row is unknown, not absent';

create table decision_taken (
    subject_id           text not null,
    organization_id      text not null,
    team_id              text,
    title                text not null,
    decided_on           date not null,
    reversed_on          date,
    style                text not null,
    stakes               text,
    deciders             int not null,
    sole                 boolean,
    top_down_unjustified boolean not null,
    corrected            boolean not null
);
create index decision_taken_subject on decision_taken (subject_id);
comment on table decision_taken is 'Decisions that count; reversed_on is the first day without it, sole is null when nobody wrote down who decided';

create table decision_input (
    subject_id      text not null,
    organization_id text not null,
    input_id        text not null,
    group_code      text not null,
    depth           text not null,
    given_on        date not null,
    decided_on      date,
    input_use       text
);
create index decision_input_subject on decision_input (subject_id);
comment on table decision_input is 'Input to decisions; decided_on is null while nothing is decided, input_use as long as nobody says what became of it';

create table delegation_period (
    subject_id      text not null,
    organization_id text not null,
    from_kind       text not null,
    from_id         text not null,
    to_kind         text not null,
    to_id           text not null,
    scope           text not null,
    from_day        date not null,
    until_day       date,
    revoked         boolean not null
);
create index delegation_period_subject on delegation_period (subject_id);
comment on table delegation_period is 'Who may decide in whose place; until_day is the first day without it';

create table team_statement (
    subject_id      text not null,
    organization_id text not null,
    team_id         text not null,
    about           text,
    tendency        text,
    said            text not null,
    made_on         date not null,
    withdrawn_on    date
);
create index team_statement_subject on team_statement (subject_id);
comment on table team_statement is 'What teams said of themselves: a belief has an about, a quality a tendency';
