create table channel_interval (
    subject_id      text not null,
    organization_id text not null,
    team_id         text,
    to_team_id      text,
    audience        text not null,
    medium          text not null,
    two_way         boolean not null,
    from_day        date not null,
    until_day       date
);
create index channel_interval_subject on channel_interval (subject_id);
comment on table channel_interval is 'Channels of communication under their terms over time; until_day is the first day these no longer held';

create table asked_question (
    subject_id   text not null,
    question_id  text not null,
    from_team_id text,
    to_team_id   text not null,
    direction    text not null,
    asked_on     date not null,
    status       text not null,
    settled_on   date
);
create index asked_question_subject on asked_question (subject_id);
comment on table asked_question is 'Questions by the channel they were asked through; neither their words nor who asked';

create table exchange_thread (
    subject_id        text not null,
    kind              text not null,
    from_team_id      text,
    to_team_id        text not null,
    direction         text not null,
    about             text,
    about_id          text,
    said_on           date not null,
    first_response_on date,
    settled_on        date,
    outcome           text,
    plan_id           text,
    plan_version      int
);
create index exchange_thread_subject on exchange_thread (subject_id);
comment on table exchange_thread is 'Feedback and information that stand, with what became of them; neither words nor who spoke';

create table buy_in_reading (
    subject_id  text not null,
    code        text not null,
    practice    text,
    group_code  text not null,
    method      text not null,
    scale       text not null,
    highest     int not null,
    level       int not null,
    respondents int not null,
    read_on     date not null
);
create index buy_in_reading_subject on buy_in_reading (subject_id);
comment on table buy_in_reading is 'How far groups stand behind the work, of an organization (subject_id); levels of different scales are not comparable';
