-- How far each Axon event processor is, and which node holds it.
create table token_entry (
    processor_name text not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);
