-- Erasing hides a row at once; wiping takes what it held off the disk, a moment later.
alter table version
    add column erasures bigint not null default 0,
    add column wiped    bigint not null default 0;
-- those of former versions may be on the disk still
update version set erasures = (select count(*) from person where erased_on is not null);
comment on column version.erasures is 'How many there have been; only grows, whatever number of people it was';
comment on column version.wiped is 'Those up to this one are wiped; the others wait for it';
