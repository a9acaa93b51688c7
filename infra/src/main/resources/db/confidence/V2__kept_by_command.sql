-- What is kept before its event is appended must not replace what another command said that was appended meanwhile: each
-- command keeps its own, and whose command is in the log is told when it is read.

alter table entrusted add column command_id text not null default '';
update entrusted set command_id = e.command_id
  from log.event e
 where e.kind = entrusted.kind and e.subject_id = entrusted.subject_id and e.command_id is not null
   and entrusted.id in (e.payload ->> 'declarationId', e.payload ->> 'invitationId')
   and e.name in ('PerspectiveDeclared', 'MemberInvited');
alter table entrusted drop constraint entrusted_pkey;
alter table entrusted add primary key (kind, subject_id, id, command_id);
comment on column entrusted.command_id is 'Counted only when the log has the event of this command';
