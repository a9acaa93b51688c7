-- Recorded times never fall along positions: the primary key finds them, and no append has to keep an index on them.

drop index event_recorded;
