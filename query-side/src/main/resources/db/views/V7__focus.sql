-- Focus areas, initiative inventories, team audits.

create table focus_area_span (
    subject_id    text not null,
    code          text not null,
    from_day      date not null,
    until_day     date,
    beginning     text not null,
    ending        text,
    end_reason    text,
    made_room_for text
);
create index focus_area_span_subject on focus_area_span (subject_id);
comment on table focus_area_span is 'When a district''s focus areas were active; subject_id is the district, until_day the first day without; from_day = until_day never was';

create table focus_tie (
    subject_id text not null,
    a          text not null,
    b          text not null,
    how        text not null,
    from_day   date not null,
    until_day  date
);
create index focus_tie_subject on focus_tie (subject_id);
comment on table focus_tie is 'Which focus areas were connected, and how';

create table initiative_on_list (
    subject_id      text not null,
    organization_id text not null,
    code            text not null,
    name            text not null,
    started_on      date,
    ends_on         date,
    alignment       text,
    decision        text,
    into_code       text,
    decided_on      date
);
create index initiative_on_list_subject on initiative_on_list (subject_id);
comment on table initiative_on_list is 'Initiatives of each inventory and what was decided; without started_on the beginning is unknown';

create table team_on_list (
    subject_id      text not null,
    organization_id text not null,
    code            text not null,
    name            text not null,
    team_id         text,
    hours_per_month numeric,
    decision        text,
    into_code       text,
    decided_on      date
);
create index team_on_list_subject on team_on_list (subject_id);
comment on table team_on_list is 'Teams and committees of each audit and what was decided; without hours_per_month the hours are unknown';
