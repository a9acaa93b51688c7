package org.throughline.query.question.direction;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.team.AdministratorRole;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.rules.Judgement;
import org.throughline.query.question.rules.Judgements;
import org.throughline.query.question.rules.Lack;
import org.throughline.query.question.rules.RuleCase;
import org.throughline.query.question.rules.Verdict;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Version;
import org.throughline.query.subject.direction.inquiry.InquiryState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** Rules of what teams adopt as their direction. */
@Component
final class DirectionJudgements implements Judgements {

    private static final Set<String> ADMINISTRATORS =
            Arrays.stream(AdministratorRole.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    @Override
    public List<Judgement> all() {
        return List.of(
                Judgement.of(Policy.VISION_LED_BY_ADMINISTRATOR, DirectionJudgements::led),
                Judgement.of(Policy.ADOPTION_RESTS_ON_DATA, DirectionJudgements::restingOnData),
                Judgement.of(Policy.REALITY_CITES_DATA, DirectionJudgements::citing));
    }

    /** A version of the direction of a team. */
    private record Adopted(TeamState team, Version version) {

        RuleCase judged(Verdict verdict) {
            return RuleCase.of(DirectionEvent.class, team.teamId(), team.organizationId(), version.since(), verdict);
        }
    }

    private static Stream<Adopted> versions(Snapshot snapshot) {
        Map<String, TeamState> teams = snapshot.byId(TeamState.class);
        return Judgement.open(snapshot, DirectionState.class).values().stream()
                .flatMap(direction -> Stream.ofNullable(teams.get(direction.teamId()))
                        .flatMap(team -> direction.versions().stream().map(version -> new Adopted(team, version))));
    }

    private static Stream<RuleCase> led(Snapshot snapshot) {
        Collection<TeamState> teams = snapshot.states(TeamState.class);
        Administrators administrators = new Administrators(
                ADMINISTRATORS, teams, CascadeTeams.of(teams, snapshot.states(OrganizationState.class)));
        return versions(snapshot)
                .filter(one -> one.version().part() == DirectionPart.VISION)
                .filter(one ->
                        one.team().level() == TeamLevel.DISTRICT || one.team().level() == TeamLevel.SCHOOL)
                .map(one -> one.judged(Verdict.lacksWhere(
                        !administrators.areAmong(
                                leading(one.version()),
                                one.team().teamId(),
                                one.version().since()),
                        Lack.of("NO_ADMINISTRATOR_AMONG_THOSE_WHO_LED"))));
    }

    /** Whoever led the making of a version, or decided that it be revised. */
    private static List<String> leading(Version version) {
        return version.reason() == null ? version.ledBy() : version.deciders();
    }

    private static Stream<RuleCase> restingOnData(Snapshot snapshot) {
        return versions(snapshot)
                .filter(one -> isAsked(one.version()))
                .map(one ->
                        one.judged(Verdict.lacksWhere(one.version().evidence().isEmpty(), Lack.of("NO_DATA_NAMED"))));
    }

    /** A later version of a non-negotiable names no data of its own. */
    private static boolean isAsked(Version version) {
        return version.part() != DirectionPart.NON_NEGOTIABLES || version.reason() == null;
    }

    private static Stream<RuleCase> citing(Snapshot snapshot) {
        return Judgement.open(snapshot, InquiryState.class).values().stream()
                .flatMap(inquiry -> inquiry.to(GuidingQuestion.REALITY).stream()
                        .map(answered -> RuleCase.of(
                                        InquiryEvent.class,
                                        inquiry.organizationId(),
                                        inquiry.organizationId(),
                                        answered.on(),
                                        cites(answered.answer()))
                                .part(GuidingQuestion.REALITY.name())));
    }

    private static Verdict cites(GuidingAnswer answer) {
        return new Verdict(
                true,
                Stream.of(
                                answer.evidence().isEmpty() ? Lack.of("NO_DATA_CITED") : null,
                                answer.players().isEmpty() ? Lack.of("NOBODY_INVOLVED_NAMED") : null)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
