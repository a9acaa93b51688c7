-- Needs, goals and measures are named as well, so that none of them begins behind what names it. What names them stands in the index
-- beside what names teams, plans, channels and organizations; it is made anew, since it rests on the function, and takes the place of the
-- former one at the end, so that the log is read meanwhile.

alter function mentions(json) rename to former_mentions;
alter index event_mentions rename to former_event_mentions;

create function mentions(payload json) returns text[] language sql immutable parallel safe as $$
    select array_agg(distinct id #>> '{}')
    from regexp_matches(
            payload::text,
            '"(?:(?:[a-z]+T|t)eamIds?|teams|planIds?|channelId|intoId|affectedUnits|needIds?|goalIds?|measureId)"\s*:\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\])',
            'g') as mention (found),
         json_array_elements(case when found[1] like '[%' then found[1] else '[' || found[1] || ']' end::json) as id
    where json_typeof(id) = 'string'
$$;
comment on function mentions is 'Ids of teams, plans, channels, needs, goals, measures and further organizations in an event, at any depth';

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn',
    'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated',
    'MisalignmentFlagged', 'MisalignmentResolved', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn',
    'OrganizationMerged', 'PerspectiveDeclared', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create or replace function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn',
    'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated',
    'MisalignmentFlagged', 'MisalignmentResolved', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn',
    'OrganizationMerged', 'PerspectiveDeclared', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;
comment on function mentioning is 'Events that mention a team, a plan, a channel, a need, a goal, a measure or an organization, by the index';

drop index former_event_mentions;
drop function former_mentions(json);
