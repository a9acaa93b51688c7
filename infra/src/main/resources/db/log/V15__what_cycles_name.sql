-- Cycles name ideas, goals, steps of plans and what earlier cycles said would be done next, and equity pauses teams and cycles, so that
-- none of these begins behind what names it. The index is made anew, since it rests on the function, and takes the place of the former one at the end, so that the log is read
-- meanwhile.

alter function mentions(json) rename to former_mentions;
alter index event_mentions rename to former_event_mentions;

create function mentions(payload json) returns text[] language sql immutable parallel safe as $$
    select array_agg(distinct id #>> '{}')
    from regexp_matches(
            payload::text,
            '"(?:(?:[a-z]+T|t)eamIds?|teams|planIds?|channelId|intoId|affectedUnits|needIds?|goalIds?|ideaId|cycleId|measureId)"\s*:\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\])',
            'g') as mention (found),
         json_array_elements(case when found[1] like '[%' then found[1] else '[' || found[1] || ']' end::json) as id
    where json_typeof(id) = 'string'
$$;
comment on function mentions is
    'Ids of teams, plans, channels, needs, goals, ideas, cycles, measures and further organizations in an event, at any depth';

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EquityPauseHeld', 'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'IdeaProposed', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn',
    'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated',
    'MisalignmentFlagged', 'MisalignmentResolved', 'NextTakenUp', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn',
    'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create or replace function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EquityPauseHeld', 'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'IdeaProposed', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn',
    'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated',
    'MisalignmentFlagged', 'MisalignmentResolved', 'NextTakenUp', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn',
    'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;
comment on function mentioning is
    'Events that mention a team, a plan, a channel, a need, a goal, an idea, a cycle, a measure or an organization, by the index';

drop index former_event_mentions;
drop function former_mentions(json);
