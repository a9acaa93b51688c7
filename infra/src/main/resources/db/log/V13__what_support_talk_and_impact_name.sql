-- What supports of staff, coaching, engagement, contributions, plans of communication, impacts and contexts name stands in the index as well,
-- so that none of it begins behind what names it. The index is made anew, since it rests on the function, and takes the place of the former
-- one at the end, so that the log is read meanwhile.

alter function mentions(json) rename to former_mentions;
alter index event_mentions rename to former_event_mentions;

create function mentions(payload json) returns text[] language sql immutable parallel safe as $$
    select array_agg(distinct id #>> '{}')
    from regexp_matches(
            payload::text,
            '"(?:(?:[a-z]+T|t)eamIds?|teams|planIds?|channelId|intoId|affectedUnits|needIds?|goalIds?|measureId|ideaId|cycleId|administrationId|resourceIds)"\s*:\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\])',
            'g') as mention (found),
         json_array_elements(case when found[1] like '[%' then found[1] else '[' || found[1] || ']' end::json) as id
    where json_typeof(id) = 'string'
$$;
comment on function mentions is 'Ids of teams, plans, channels, needs, goals, measures and of what else is held to its days in an event, at any depth';

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdviceGiven', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised',
    'ChannelChanged', 'ChannelOpened', 'CoachAssigned', 'CoachingEnded', 'CoachingPlanRevised', 'CoachingVisitRecorded', 'CommitmentMade',
    'CommunicationExecuted', 'CommunicationPlanAdopted', 'CommunicationPlanRevised', 'ContributionRecorded', 'CycleStarted',
    'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned', 'DirectionBearerNamed', 'DirectionCommunicated',
    'EngagementRecorded', 'EngagementRepeated', 'EntryCorrected', 'EquityPauseHeld', 'EvaluationRecorded', 'FeedbackAddressed',
    'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded', 'FocusAreaLinked', 'GoalRevised', 'GoalSet',
    'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed', 'ImpactNoted', 'ImprovementProcessEstablished',
    'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked',
    'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved', 'NextTakenUp',
    'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed',
    'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'SupportScheduled', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create or replace function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdviceGiven', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised',
    'ChannelChanged', 'ChannelOpened', 'CoachAssigned', 'CoachingEnded', 'CoachingPlanRevised', 'CoachingVisitRecorded', 'CommitmentMade',
    'CommunicationExecuted', 'CommunicationPlanAdopted', 'CommunicationPlanRevised', 'ContributionRecorded', 'CycleStarted',
    'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned', 'DirectionBearerNamed', 'DirectionCommunicated',
    'EngagementRecorded', 'EngagementRepeated', 'EntryCorrected', 'EquityPauseHeld', 'EvaluationRecorded', 'FeedbackAddressed',
    'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded', 'FocusAreaLinked', 'GoalRevised', 'GoalSet',
    'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed', 'ImpactNoted', 'ImprovementProcessEstablished',
    'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked',
    'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved', 'NextTakenUp',
    'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed',
    'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'SupportScheduled', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;
comment on function mentioning is 'Events that mention something that is held to its days, or an organization, by the index';

drop index former_event_mentions;
drop function former_mentions(json);
