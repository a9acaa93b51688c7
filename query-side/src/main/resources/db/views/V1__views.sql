-- Everything here can be rebuilt from the log. Names carry no schema: a rebuild fills the same tables in another one.
-- This is the one file: when it changes, the views are of another form and are built anew from it.

create table progress (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    recorded_at timestamptz,
    form        text
);
insert into progress (position) values (0);
comment on table progress is 'How far the views are: written in the transaction of the rows it explains';
comment on column progress.form is 'The form in which the views are stored; another version of the program builds them anew';

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
    originally_recorded_at text,
    claimed_at             timestamptz not null,
    import_id              text,
    import_source          text,
    concerns               text,
    payload                json not null
);
create index timeline_subject on timeline (kind, subject_id, effective_on, position);
create index timeline_district on timeline (district, position);
create index timeline_unit on timeline (unit, position);
create index timeline_recorded on timeline (recorded_at, position);
create index timeline_import on timeline (import_id, position) where import_id is not null;
comment on table timeline is 'Every event once, by position';
comment on column timeline.originally_recorded_at is 'When another system says it recorded it first, as it was given, with its offset';
comment on column timeline.concerns is 'Codes of the policies that it did not meet when it was recorded, with commas between them';
comment on column timeline.claimed_at is 'The same as it is reckoned with: never falling along the positions of a subject, never after recorded_at; that where nothing is claimed';

create table entry_words (
    position bigint primary key,
    words    tsvector not null
);
create index entry_words_found on entry_words using gin (words);
comment on table entry_words is 'By which words an entry of the timeline is found: of its own text alone, no names of people among them';

create table subject (
    kind              text not null,
    subject_id        text not null,
    version           bigint not null,
    position          bigint not null,
    district          text,
    unit              text,
    last_effective_on date not null,
    state             json,
    misfit            json,
    primary key (kind, subject_id)
);
create index subject_unit on subject (unit, kind, subject_id);
create index subject_parked on subject (kind, subject_id) where misfit is not null;
comment on table subject is 'The present state of every subject, and the last position applied to it';
comment on column subject.state is 'Absent where not even the first event could be folded';
comment on column subject.misfit is 'The event that could not be folded, which parks the subject at the state before it; null nearly always';
