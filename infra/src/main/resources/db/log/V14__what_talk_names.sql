-- Engagements name teams, needs, goals, plans and the plans whose inputs were given at them; contributions what they were made to; communication
-- plans their channels. The index is made anew and takes the place of the former one at the end, so that the log is read meanwhile.

alter index event_mentions rename to former_event_mentions;

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised',
    'ChannelChanged', 'ChannelOpened', 'CommitmentMade', 'CommunicationExecuted', 'CommunicationPlanAdopted', 'CommunicationPlanRevised',
    'ContributionRecorded', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EngagementRecorded', 'EngagementRepeated', 'EntryCorrected', 'EquityPauseHeld',
    'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed',
    'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised',
    'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved',
    'NextTakenUp', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged', 'PerspectiveDeclared',
    'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create or replace function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised',
    'ChannelChanged', 'ChannelOpened', 'CommitmentMade', 'CommunicationExecuted', 'CommunicationPlanAdopted', 'CommunicationPlanRevised',
    'ContributionRecorded', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EngagementRecorded', 'EngagementRepeated', 'EntryCorrected', 'EquityPauseHeld',
    'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed',
    'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised',
    'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved',
    'NextTakenUp', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged', 'PerspectiveDeclared',
    'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;

drop index former_event_mentions;
