-- Everything here can be rebuilt from the log. Names carry no schema: a rebuild fills the same tables in another one.

create table progress (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    recorded_at timestamptz
);
insert into progress (position) values (0);
comment on table progress is 'How far the views are: written in the transaction of the rows it explains';

create table timeline (
    position               bigint primary key,
    event_id               text not null,
    kind                   text not null,
    subject_id             text not null,
    version                bigint not null,
    type                   text not null,
    revision               int not null,
    district               text,
    unit                   text,
    effective_on           date not null,
    recorded_at            timestamptz not null,
    actor                  text,
    source                 text,
    command_id             text,
    correlation_id         text,
    originally_recorded_at timestamptz,
    payload                json not null
);
create index timeline_subject on timeline (kind, subject_id, effective_on, position);
create index timeline_district on timeline (district, position);
create index timeline_unit on timeline (unit, position);
create index timeline_recorded on timeline (recorded_at, position);
comment on table timeline is 'Every event once, by position';

create table subject (
    kind              text not null,
    subject_id        text not null,
    version           bigint not null,
    position          bigint not null,
    district          text,
    unit              text,
    last_effective_on date not null,
    state             json not null,
    primary key (kind, subject_id)
);
create index subject_district on subject (district, kind, subject_id);
comment on table subject is 'The present state of every subject, and the last position applied to it';

-- Typed tables: what a subject contributes is a function of its state and replaced together with it.

create table member_tenure (
    subject_id      text not null,
    organization_id text not null,
    member_id       text not null,
    role            text not null,
    from_day        date not null,
    until_day       date
);
create index member_tenure_subject on member_tenure (subject_id);
comment on table member_tenure is 'Who sat on which team in which role; until_day is the first day without them';

create table stage_interval (
    subject_id      text not null,
    organization_id text not null,
    practice        text not null,
    stage           text not null,
    from_day        date not null,
    until_day       date,
    regression      boolean not null,
    reason          text
);
create index stage_interval_subject on stage_interval (subject_id);
comment on table stage_interval is 'Stays in implementation stages; the intervals of one subject tile the time from its first entry on';

create table fidelity_score (
    subject_id         text not null,
    organization_id    text not null,
    practice           text not null,
    instrument         text not null,
    instrument_version text not null,
    rater_kind         text not null,
    administered_on    date not null,
    scale              text not null,
    points             int not null,
    possible           int not null,
    criterion          numeric,
    met                boolean,
    corrected          boolean not null
);
create index fidelity_score_subject on fidelity_score (subject_id);
comment on table fidelity_score is 'Scores of fidelity checks that count; a scale that was not assessed has no row';

create table direction_version (
    subject_id text not null,
    version    int not null,
    since_day  date not null,
    what       text not null,
    reason     text
);
create index direction_version_subject on direction_version (subject_id);
comment on table direction_version is 'Versions of each team''s direction';

create table alignment_link (
    subject_id     text not null,
    version        int not null,
    parent_team_id text not null,
    parent_version int not null,
    since_day      date not null,
    how            text
);
create index alignment_link_subject on alignment_link (subject_id);
comment on table alignment_link is 'Which version of its parent''s direction a team last held itself aligned with';

create table plan_revision (
    subject_id      text not null,
    organization_id text not null,
    team_id         text not null,
    version         int not null,
    since_day       date not null,
    reason          text not null,
    deciders        text not null
);
create index plan_revision_subject on plan_revision (subject_id);
comment on table plan_revision is 'Revisions of action plans';
