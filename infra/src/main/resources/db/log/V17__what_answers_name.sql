-- Answers to the guiding questions name needs, and successes the channel they went through. The index is made anew and takes the place of
-- the former one at the end, so that the log is read meanwhile.

alter index event_mentions rename to former_event_mentions;

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn',
    'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated',
    'MisalignmentFlagged', 'MisalignmentResolved', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn',
    'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create or replace function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised', 'ChannelChanged',
    'ChannelOpened', 'CommitmentMade', 'DecisionCorrected', 'DecisionRecorded', 'DirectionAcknowledged', 'DirectionAligned',
    'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn',
    'InitiativeRecorded', 'InitiativeRevised', 'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated',
    'MisalignmentFlagged', 'MisalignmentResolved', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn',
    'OrganizationMerged', 'PerspectiveDeclared', 'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed', 'TeamMerged',
    'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;
drop index former_event_mentions;
