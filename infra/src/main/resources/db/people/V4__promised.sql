-- A name that came along with a command is written before that is appended, and is nobody's until it is in the log.
alter table person
    add column promised_by text,
    add column promised_at timestamptz;
create index person_promised on person (promised_by) where promised_by is not null;
comment on column person.promised_by is 'Id of the command that the name came along with; null once that is known to be in the log';
