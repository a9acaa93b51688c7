alter table progress add column form text;
comment on column progress.form is 'The form in which the views are stored; another version of the program builds them anew';
