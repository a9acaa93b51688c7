-- Checks name the administration whose ballots they come of. The index is made anew and takes the place of the former one at the end, so
-- that the log is read meanwhile.

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
comment on function mentions is 'Ids of teams, plans, channels, needs, goals, measures, administrations and further organizations in an event, at any depth';

create index event_mentions on event using gin (mentions(payload)) with (gin_pending_list_limit = 128) where name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised',
    'ChannelChanged', 'ChannelOpened', 'CommitmentMade', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded',
    'DirectionAcknowledged', 'DirectionAligned', 'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EquityPauseHeld',
    'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed',
    'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised',
    'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved',
    'NextTakenUp', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged',
    'PerspectiveDeclared', 'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed',
    'TeamMerged', 'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised');

create or replace function mentioning(one text) returns setof event language sql stable parallel safe as $$
    select * from log.event
    where log.mentions(payload) @> array[one] and name in (
    'ActionPlanDrafted', 'ActionPlanRevised', 'AdvocacyEnded', 'AdvocateNamed', 'AgreementPublished', 'AgreementRevised',
    'ChannelChanged', 'ChannelOpened', 'CommitmentMade', 'CycleStarted', 'DecisionCorrected', 'DecisionRecorded',
    'DirectionAcknowledged', 'DirectionAligned', 'DirectionBearerNamed', 'DirectionCommunicated', 'EntryCorrected', 'EquityPauseHeld',
    'EvaluationRecorded', 'FeedbackAddressed', 'FeedbackGiven', 'FidelityCheckCorrected', 'FidelityCheckRecorded', 'FocusAreaAdded',
    'FocusAreaLinked', 'GoalRevised', 'GoalSet', 'GuidingAnswerRevised', 'GuidingQuestionAnswered', 'IdeaProposed',
    'ImprovementProcessEstablished', 'ImprovementProcessRevised', 'InformationPassedOn', 'InitiativeRecorded', 'InitiativeRevised',
    'InventoryPlanLinked', 'InvitationsCounted', 'MeetingHeld', 'MindsetStated', 'MisalignmentFlagged', 'MisalignmentResolved',
    'NextTakenUp', 'NonNegotiableAdopted', 'NonNegotiableRevised', 'NonNegotiableWithdrawn', 'OrganizationMerged',
    'PerspectiveDeclared', 'PlanReviewed', 'QualityNamed', 'QuestionAsked', 'ResourceAllocated', 'SuccessHighlighted', 'TeamFormed',
    'TeamMerged', 'TeamPurposeRecorded', 'TeamReparented', 'TeamSplit', 'VisionAdopted', 'VisionDrafted', 'VisionRevised')
$$;
drop index former_event_mentions;
drop function former_mentions(json);

-- A count rests on the ballots that it counted: it is appended only while there are no others, and none can come until it is.

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
    if changed is null and 'ballots' = any (kinds) then
        -- whoever casts one holds the row of its round, and nobody else does until this transaction ends
        perform from ballots.round r where exists (
                select from unnest(kinds, ids) as seen (kind, id)
                where seen.kind = 'ballots' and seen.id = r.administration_id || '~' || r.number)
            for update;
        select seen.kind || ':' || seen.id into changed
        from unnest(kinds, ids, versions) as seen (kind, id, version)
        where seen.kind = 'ballots' and seen.version <> (
                select count(*) from ballots.ballot b where b.administration_id || '~' || b.round = seen.id)
        limit 1;
    end if;
    if changed is null and cardinality(units) > 0 then
        select seen.unit into changed
        from unnest(units, positions) as seen (unit, position)
        where exists (
                select from log.event e where e.metadata ->> 'unit' = seen.unit and e.position > seen.position)
           or exists (
                select from log.naming_unit(seen.unit) e where e.position > seen.position)
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
