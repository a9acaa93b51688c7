package org.throughline.query.question.direction;

import static org.throughline.events.direction.direction.DirectionPart.VISION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.bearer.DirectionBearerEvent;
import org.throughline.events.direction.bearer.DirectionBearerEvent.DirectionBearerNamed;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.direction.CyclePattern;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.direction.DirectionEvent.DirectionAligned;
import org.throughline.events.direction.direction.DirectionEvent.ImprovementProcessEstablished;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentFlagged;
import org.throughline.events.direction.direction.DirectionEvent.MisalignmentResolved;
import org.throughline.events.direction.direction.DirectionEvent.VisionAdopted;
import org.throughline.events.direction.direction.DirectionEvent.VisionRevised;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.direction.direction.WholeChild;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.events.teams.team.TeamPurpose;
import org.throughline.query.EffectiveFold;
import org.throughline.query.SubjectKind;
import org.throughline.query.Told;
import org.throughline.query.question.direction.AlignmentAnswer.TeamLink;
import org.throughline.query.question.direction.UnitDirectionsAnswer.UnitDirection;
import org.throughline.query.subject.direction.bearer.DirectionBearerFold;
import org.throughline.query.subject.direction.commitment.CommitmentFold;
import org.throughline.query.subject.direction.direction.DirectionFold;
import org.throughline.query.subject.ground.organization.OrganizationFold;
import org.throughline.query.subject.teams.team.TeamFold;

/** A district whose events are given by hand in order of recording, told as of a day and as known at a position. */
final class District {

    static final LocalDate Y2016 = LocalDate.parse("2016-09-01");
    private static final Map<String, String> WORDS = Map.of("en", "Far");

    private final List<SubjectEvent> recorded = new ArrayList<>();

    /** A district team, and under it the teams of two schools. */
    static District withTwoSchools() {
        return new District()
                .add(new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, Y2016))
                .add(new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "Elm", "d1", null, Y2016))
                .add(new OrganizationRegistered("s2", OrganizationKind.SCHOOL, "North", "d1", null, Y2016))
                .team("dlt", "d1", TeamLevel.DISTRICT, null)
                .team("elm", "s1", TeamLevel.SCHOOL, "dlt")
                .team("north", "s2", TeamLevel.SCHOOL, "dlt");
    }

    /** The same below the team of a region. */
    static District inARegion() {
        return new District()
                .add(new OrganizationRegistered("r1", OrganizationKind.REGION, "Region", null, null, Y2016))
                .add(new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", "r1", null, Y2016))
                .add(new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "Elm", "d1", null, Y2016))
                .team("rlt", "r1", TeamLevel.REGION, null)
                .team("dlt", "d1", TeamLevel.DISTRICT, "rlt")
                .team("elm", "s1", TeamLevel.SCHOOL, "dlt");
    }

    District add(SubjectEvent event) {
        recorded.add(event);
        return this;
    }

    District team(String id, String organization, TeamLevel level, @Nullable String parent) {
        return add(new TeamFormed(id, organization, level, id, parent, List.of(TeamPurpose.LEADERSHIP), Y2016));
    }

    District vision(String team, int version, String day) {
        return vision(team, version, null, day);
    }

    District vision(String team, int version, @Nullable WholeChild wholeChild, String day) {
        return add(new VisionAdopted(
                team,
                version,
                WORDS,
                null,
                wholeChild,
                List.of("PRINCIPAL"),
                null,
                List.of(new Evidence("survey", null)),
                List.of(),
                LocalDate.parse(day)));
    }

    District revision(String team, int version, String day) {
        return add(new VisionRevised(
                team,
                version,
                WORDS,
                null,
                null,
                null,
                "more",
                List.of("m1"),
                List.of(),
                List.of(),
                LocalDate.parse(day)));
    }

    District process(String team, int version, String day) {
        return add(new ImprovementProcessEstablished(
                team,
                version,
                new CyclePattern("PDSA", List.of(), 6),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.parse(day)));
    }

    District aligned(String team, int version, String parent, int parentVersion, String day) {
        return add(new DirectionAligned(team, version, parent, parentVersion, null, LocalDate.parse(day)));
    }

    District flagged(String team, String parent, String day) {
        return add(new MisalignmentFlagged(team, "f1", VISION, 1, parent, 1, "says less", LocalDate.parse(day)));
    }

    District resolved(String team, String day) {
        return add(new MisalignmentResolved(team, "f1", "reworded", LocalDate.parse(day)));
    }

    /** An organization that is not of the district any more. */
    static final String ELSEWHERE = "elsewhere";

    District named(String organization, String team, String day) {
        return add(new DirectionBearerNamed(organization, team, "it leads", LocalDate.parse(day)));
    }

    int position() {
        return recorded.size();
    }

    AlignmentAnswer alignment(String day) {
        return alignment(day, recorded.size(), null, null);
    }

    AlignmentAnswer alignment(String day, int knownAt, @Nullable DirectionPart part, @Nullable String below) {
        return alignment(day, knownAt, part, below, Set.of());
    }

    AlignmentAnswer alignment(
            String day, int knownAt, @Nullable DirectionPart part, @Nullable String below, Set<String> withheld) {
        LocalDate on = LocalDate.parse(day);
        return new Alignments(
                        on,
                        told(new TeamFold(), TeamEvent.class, on, knownAt),
                        List.of(),
                        told(new DirectionFold(), DirectionEvent.class, on, knownAt),
                        told(new OrganizationFold(), OrganizationEvent.class, on, knownAt),
                        told(new DirectionBearerFold(), DirectionBearerEvent.class, on, knownAt),
                        part,
                        (unit, above) -> !above.equals(ELSEWHERE))
                .answer(below, withheld, 2);
    }

    TeamLink link(String team, String day) {
        return link(team, day, null);
    }

    TeamLink link(String team, String day, @Nullable DirectionPart part) {
        return alignment(day, recorded.size(), part, team).links().stream()
                .filter(link -> link.teamId().equals(team))
                .findFirst()
                .orElseThrow();
    }

    VisionReachAnswer reach(String day, int knownAt) {
        LocalDate on = LocalDate.parse(day);
        return new VisionReach(
                        on,
                        told(new TeamFold(), TeamEvent.class, on, knownAt),
                        told(new DirectionFold(), DirectionEvent.class, on, knownAt),
                        told(new OrganizationFold(), OrganizationEvent.class, on, knownAt),
                        told(new DirectionBearerFold(), DirectionBearerEvent.class, on, knownAt),
                        told(new CommitmentFold(), CommitmentEvent.class, on, knownAt))
                .answer();
    }

    UnitDirection direction(String organization, String day) {
        return direction(organization, day, recorded.size());
    }

    UnitDirection direction(String organization, String day, int knownAt) {
        LocalDate on = LocalDate.parse(day);
        return UnitDirectionsQuestion.answer(
                        on,
                        told(new OrganizationFold(), OrganizationEvent.class, on, knownAt),
                        told(new TeamFold(), TeamEvent.class, on, knownAt),
                        told(new DirectionBearerFold(), DirectionBearerEvent.class, on, knownAt),
                        told(new DirectionFold(), DirectionEvent.class, on, knownAt))
                .units()
                .stream()
                .filter(unit -> unit.organizationId().equals(organization))
                .findFirst()
                .orElseThrow();
    }

    private <S, E extends SubjectEvent> List<S> told(
            SubjectKind<S, E> kind, Class<E> family, LocalDate on, int knownAt) {
        Map<String, EffectiveFold<S, E>> folds = new LinkedHashMap<>();
        recorded.stream()
                .limit(knownAt)
                .filter(family::isInstance)
                .filter(event -> !event.effectiveOn().isAfter(on))
                .forEach(event -> folds.computeIfAbsent(event.subjectId(), id -> new EffectiveFold<>(kind))
                        .add(Told.recorded(event)));
        return folds.values().stream().flatMap(fold -> fold.state().stream()).toList();
    }
}
