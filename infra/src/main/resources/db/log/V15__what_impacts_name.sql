-- The plans and cycles that were looked at stand in the index as well. It is made anew, since what it holds follows from the names of events, and
-- takes the place of the former one at the end, so that the log is read meanwhile.

alter function mentions(json) rename to former_mentions;
alter index event_mentions rename to former_event_mentions;

create function mentions(payload json) returns text[] language sql immutable parallel safe as $$
    select array_agg(distinct id #>> '{}')
    from regexp_matches(
            payload::text,
            '"(?:(?:[a-z]+T|t)eamIds?|teams|planIds?|channelId|intoId|affectedUnits|needIds?|goalIds?|measureId|ideaId|cycleId|administrationId)"\s*:\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\])',
            'g') as mention (found),
         json_array_elements(case when found[1] like '[%' then found[1] else '[' || found[1] || ']' end::json) as id
    where json_typeof(id) = 'string'
$$;
comment on function mentions is 'Ids of teams, plans, channels, needs, goals, measures and of what else is held to its days in an event, at any depth';

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged',
    'DirectionAligned', 'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EquityPauseHeld', 'EvaluationRecorded',
    'FeedbackAddressed', 'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded', 'FocusAreaLinked',
    'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed', 'ImpactNoted',
    'ImprovementProcessEstablished',
    'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked',
    'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved', 'NextTakenUp',
    'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed',
    'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed', 'TeamMerged', 'TeamPurposeRecorded',
    'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create or replace function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged',
    'DirectionAligned', 'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EquityPauseHeld', 'EvaluationRecorded',
    'FeedbackAddressed', 'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded', 'FocusAreaLinked',
    'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed', 'ImpactNoted',
    'ImprovementProcessEstablished',
    'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked',
    'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved', 'NextTakenUp',
    'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed',
    'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed', 'TeamMerged', 'TeamPurposeRecorded',
    'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;
comment on function mentioning is 'Events that mention something that is held to its days, or an organization, by the index';

drop index former_event_mentions;
drop function former_mentions(json);
