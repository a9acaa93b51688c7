package org.throughline.query.question.direction;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.teams.team.TeamLevel;
import org.throughline.query.question.direction.CommitmentCoverage.Made;
import org.throughline.query.question.direction.VisionReachAnswer.DirectionReach;
import org.throughline.query.question.direction.VisionReachAnswer.Said;
import org.throughline.query.question.direction.VisionReachAnswer.VersionReach;
import org.throughline.query.question.vocabulary.RoleVocabulary;
import org.throughline.query.subject.direction.bearer.DirectionBearerState;
import org.throughline.query.subject.direction.commitment.CommitmentRegisterState;
import org.throughline.query.subject.direction.direction.DirectionState;
import org.throughline.query.subject.direction.direction.DirectionState.Acknowledgement;
import org.throughline.query.subject.direction.direction.DirectionState.Communication;
import org.throughline.query.subject.direction.direction.DirectionState.Draft;
import org.throughline.query.subject.direction.direction.DirectionState.Version;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.teams.team.TeamState;

/** Asks of states of one day whom each version of each direction reached. Pure. */
final class VisionReach {

    private final LocalDate day;
    private final Map<String, CascadeTeam> teams;
    private final Bearers bearers;
    private final Collection<DirectionState> directions;
    private final Map<String, List<Made>> madeTo;
    private final Administrators administrators;

    VisionReach(
            LocalDate day,
            Collection<TeamState> teams,
            Collection<DirectionState> directions,
            Collection<OrganizationState> organizations,
            Collection<DirectionBearerState> bearers,
            Collection<CommitmentRegisterState> registers) {
        this.day = day;
        this.teams = CascadeTeams.of(teams, organizations);
        this.bearers = new Bearers(this.teams.values(), organizations, bearers);
        this.directions = directions;
        this.madeTo = Made.byDirection(registers);
        this.administrators = new Administrators(RoleVocabulary.SHIPPED.on(day).administrators(), teams, this.teams);
    }

    VisionReachAnswer answer() {
        List<DirectionReach> reach = directions.stream()
                .filter(direction -> teams.containsKey(direction.teamId()))
                .filter(direction -> team(direction).level() != TeamLevel.TEACHER)
                .sorted(Comparator.comparing(
                                (DirectionState direction) -> team(direction).level())
                        .thenComparing(DirectionState::teamId))
                .map(this::reach)
                .toList();
        return new VisionReachAnswer(reach);
    }

    private CascadeTeam team(DirectionState direction) {
        return Objects.requireNonNull(teams.get(direction.teamId()));
    }

    private DirectionReach reach(DirectionState direction) {
        CascadeTeam team = team(direction);
        LocalDate visionSince =
                direction.vision() == null ? null : direction.vision().since();
        return new DirectionReach(
                team.teamId(),
                team.name(),
                team.organizationId(),
                team.level(),
                bearers.bears(team, day),
                drafts(direction, visionSince, null).map(Draft::on).findFirst().orElse(null),
                direction.versions().stream()
                        .map(version -> reach(direction, version))
                        .toList());
    }

    private VersionReach reach(DirectionState direction, Version version) {
        Versions part = Versions.of(direction, version.part());
        Optional<Version> before = neighbour(part, version, -1);
        LocalDate end = neighbour(part, version, 1).map(Version::since).orElse(null);
        List<Communication> told = direction.communications().stream()
                .filter(c -> c.part() == version.part() && part.standingAt(c.version()) == version.version())
                .toList();
        List<Acknowledgement> known = direction.acknowledgements().stream()
                .filter(a -> part.standingAt(a.version()) == version.version())
                .toList();
        LocalDate first =
                told.stream().map(Communication::on).min(LocalDate::compareTo).orElse(null);
        List<LocalDate> drafts = version.part() == DirectionPart.VISION
                ? drafts(direction, before.map(Version::since).orElse(null), version.since())
                        .map(Draft::on)
                        .toList()
                : List.of();
        CommitmentCoverage commitments =
                new CommitmentCoverage(part, madeTo.getOrDefault(direction.teamId(), List.of()), day);
        return new VersionReach(
                version.version(),
                version.place(),
                version.part(),
                version.what(),
                version.since(),
                end,
                drafts.isEmpty() ? null : drafts.getFirst(),
                drafts.size(),
                ledByAdministrator(direction, version),
                restsOnData(version),
                coversEveryLearner(version),
                version.process(),
                first,
                first == null ? null : DAYS.between(version.since(), first),
                first == null ? DAYS.between(version.since(), end == null ? day : end) : null,
                new Tellings(told, version.since(), day).byAudience(),
                known.stream()
                        .flatMap(a -> Stream.ofNullable(a.memberId()))
                        .distinct()
                        .toList(),
                known.stream()
                        .flatMap(a -> Stream.ofNullable(a.audience()))
                        .distinct()
                        .toList(),
                commitments.to(version.version()),
                before.map(old -> commitments.lost(old.version(), version.version(), version.since()))
                        .orElse(List.of()));
    }

    private static Optional<Version> neighbour(Versions part, Version version, int step) {
        int place = part.made().indexOf(version) + step;
        return place < 0 || place >= part.made().size()
                ? Optional.empty()
                : Optional.of(part.made().get(place));
    }

    /**
     * Drafts put on the table since one vision and up to the next.
     *
     * @param since the day the vision before took effect; absent when there was none
     * @param until the day the vision they led to took effect; absent for drafts that led to none so far
     */
    private static Stream<Draft> drafts(
            DirectionState direction, @Nullable LocalDate since, @Nullable LocalDate until) {
        return direction.drafts().stream()
                .filter(draft -> since == null || draft.on().isAfter(since))
                .filter(draft -> until == null || !draft.on().isAfter(until));
    }

    private Said ledByAdministrator(DirectionState direction, Version version) {
        List<String> who = Stream.of(version.ledBy(), version.deciders())
                .flatMap(List::stream)
                .toList();
        if (isPlainRevision(version)) {
            return Said.NOT_ASKED;
        }
        if (who.isEmpty()) {
            return Said.NOT_SAID;
        }
        return administrators.areAmong(who, direction.teamId(), version.since()) ? Said.YES : Said.NO;
    }

    private static Said restsOnData(Version version) {
        if (!version.evidence().isEmpty()) {
            return Said.YES;
        }
        return isPlainRevision(version) ? Said.NOT_ASKED : Said.NO;
    }

    private static Said coversEveryLearner(Version version) {
        if (version.part() != DirectionPart.VISION) {
            return Said.NOT_ASKED;
        }
        return version.covers() == null ? Said.NOT_SAID : version.covers().everyLearner() ? Said.YES : Said.NO;
    }

    /** A later version of a non-negotiable names neither data nor who led. */
    private static boolean isPlainRevision(Version version) {
        return version.what().equals("NonNegotiableRevised") || version.what().equals("NonNegotiableWithdrawn");
    }
}
