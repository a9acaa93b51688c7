-- Where to look for the seats of a member, or of a role: the teams in whose history either is named, by the event itself or by the one
-- that was put in its place.

create index event_member_named on event ((coalesce(payload ->> 'memberId', payload #>> '{right,event,memberId}'))) where kind = 'team';
create index event_role_named on event ((coalesce(payload ->> 'role', payload ->> 'toRole',
        payload #>> '{right,event,role}', payload #>> '{right,event,toRole}'))) where kind = 'team';

-- Which teams, plans and other subjects began in a unit.
create index event_begun on event ((metadata ->> 'unit'), name) where version = 1;
