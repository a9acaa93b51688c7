-- Which subjects name a team, a plan, a channel or an organization that may end, so that it does not end before what is recorded. The
-- names are those of org.throughline.events.Mentions; events in which no other subject is named are left out.

create function mentions(payload json) returns text[] language sql immutable parallel safe as $$
    select array_agg(distinct id #>> '{}')
    from regexp_matches(
            payload::text,
            '"(?:(?:[a-z]+T|t)eamIds?|teams|planIds?|channelId|intoId|affectedUnits)"\s*:\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\])',
            'g') as mention (found),
         json_array_elements(case when found[1] like '[%' then found[1] else '[' || found[1] || ']' end::json) as id
    where json_typeof(id) = 'string'
$$;
comment on function mentions is 'Ids of teams, plans, channels and further organizations in an event, at any depth';

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded',
    'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged',
    'MisalignmentResolved', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged',
    'PerspectiveDeclared', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'TeamFormed', 'TeamMerged', 'TeamPurposeRecorded', 'TeamReparented',
    'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded',
    'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged',
    'MisalignmentResolved', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged',
    'PerspectiveDeclared', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'TeamFormed', 'TeamMerged', 'TeamPurposeRecorded', 'TeamReparented',
    'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;
comment on function mentioning is 'Events that mention a team, a plan, a channel or an organization, by the index';

create or replace function holds(
    moved bigint, kinds text[], ids text[], versions bigint[], units text[], positions bigint[])
returns boolean language plpgsql volatile as $$
declare
    changed text;
begin
    if cardinality(kinds) > 0 then
        select e.kind || ':' || e.subject_id into changed
        from unnest(kinds, ids, versions) as seen (kind, id, version)
        join log.event e on e.kind = seen.kind and e.subject_id = seen.id and e.version = seen.version + 1
        limit 1;
    end if;
    if changed is null and cardinality(units) > 0 then
        select seen.unit into changed
        from unnest(units, positions) as seen (unit, position)
        where exists (
                select from log.event e where e.metadata ->> 'unit' = seen.unit and e.position > seen.position)
           or exists (
                select from log.event e
                where e.kind = 'organization' and e.payload ->> 'parentId' = seen.unit and e.position > seen.position)
           or exists (
                select from log.event e
                where e.name = 'FederalIdGiven' and e.payload ->> 'federalId' = seen.unit and e.position > seen.position)
           or exists (
                select from log.mentioning(seen.unit) e where e.position > seen.position)
        limit 1;
    end if;
    if changed is not null then
        raise exception 'a decision rests on % as it is no longer', changed
            using errcode = 'check_violation', constraint = 'decision_holds';
    end if;
    return true;
end
$$;
