package org.throughline.query.tree;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.answer.Answers;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.answer.Kept;
import org.throughline.query.question.vocabulary.Operational;
import org.throughline.query.question.vocabulary.Rulebooks;
import org.throughline.query.read.Claims;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.instrument.InstrumentState;
import org.throughline.query.subject.implementation.practice.PracticeState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.timeline.RecordingClock;

/** Answers what the organization tree looked like, in any tense. */
@Component
public final class TreeReads {

    private final Answers answers;

    TreeReads(Answers answers) {
        this.answers = answers;
    }

    /**
     * The tree of organizations with where each stands.
     *
     * @param root only the tree below this organization; absent for all
     * @param atLeast a position it must know everything up to; 0 where that is no matter
     */
    public record FindOrganizationTree(@Nullable String root, Tense tense, long atLeast) {}

    /**
     * The tree in one tense.
     *
     * @param position the position up to which this answer knows everything
     * @param incomplete subjects of which it tells less than was recorded; absent where it tells all
     * @param clock {@code source} where it was asked by what sources claim; absent by the log's own clock
     * @param claims what it takes their word for
     */
    public record Tree(
            List<OrganizationNode> roots,
            long position,
            @Nullable List<Incomplete> incomplete,
            @Nullable RecordingClock clock,
            @Nullable Claims claims) {

        /** By the log's own clock. */
        public Tree(List<OrganizationNode> roots, long position, @Nullable List<Incomplete> incomplete) {
            this(roots, position, incomplete, null, null);
        }
    }

    /** The districts in a tense. */
    public record FindDistricts(Tense tense) {}

    /** A district by its name. */
    public record District(String id, String name) {}

    /** Districts, by name. */
    public record Districts(List<District> districts) {}

    /**
     * What organizations and teams were called: less than the tree where only that is asked.
     *
     * @param root only those below this organization; absent for all
     */
    public record FindNames(@Nullable String root, Tense tense) {}

    /**
     * Names by id; what is kept is weighed by its JSON, which is made though nobody reads it.
     *
     * @param seats the last seat of each member, by member id
     * @param instruments those that organizations brought, by code
     */
    public record Called(
            Map<String, String> organizations,
            Map<String, String> teams,
            Map<String, Seat> seats,
            Map<String, String> instruments) {}

    /** A seat somebody has or had: what is said of them where no name is known. */
    public record Seat(String role, String teamId) {}

    private record Below(@Nullable String root) {}

    @QueryHandler
    public Kept find(FindOrganizationTree query) {
        Below below = new Below(query.root());
        return answers.of(
                new Ask("tree", below, query.root(), query.tense(), Reader.ANYBODY),
                query.atLeast(),
                TreeReads::tree,
                Kept::whole);
    }

    @QueryHandler
    public Kept find(FindDistricts query) {
        return answers.of(
                new Ask("districts", new Below(null), null, query.tense(), Reader.ANYBODY),
                0,
                TreeReads::districts,
                Kept::whole);
    }

    @QueryHandler
    public Kept find(FindNames query) {
        return answers.of(
                new Ask("names", new Below(query.root()), query.root(), query.tense(), Reader.ANYBODY),
                0,
                TreeReads::names,
                Kept::whole);
    }

    private static Called names(Snapshot snapshot) {
        List<TeamState> teams = snapshot.states(TeamState.class);
        return new Called(
                snapshot.states(OrganizationState.class).stream()
                        .collect(Collectors.toMap(OrganizationState::organizationId, OrganizationState::name)),
                teams.stream().collect(Collectors.toMap(TeamState::teamId, TeamState::name)),
                seats(teams),
                // where two call different ones by one code, each check says what its own is called
                snapshot.states(InstrumentState.class).stream()
                        .flatMap(state -> Stream.ofNullable(state.definition()))
                        .collect(Collectors.toMap(
                                InstrumentDefinition::code, InstrumentDefinition::name, (one, other) -> one)));
    }

    private static Map<String, Seat> seats(List<TeamState> teams) {
        Map<String, LocalDate> since = new HashMap<>();
        Map<String, Seat> seats = new HashMap<>();
        teams.forEach(team -> team.tenures().forEach(tenure -> {
            LocalDate known = since.get(tenure.memberId());
            if (known == null || tenure.from().isAfter(known)) {
                since.put(tenure.memberId(), tenure.from());
                seats.put(tenure.memberId(), new Seat(tenure.role(), team.teamId()));
            }
        }));
        return seats;
    }

    private static Districts districts(Snapshot snapshot) {
        return new Districts(snapshot.states(OrganizationState.class).stream()
                .filter(organization -> organization.kind() == OrganizationKind.DISTRICT)
                .map(district -> new District(district.organizationId(), district.name()))
                .sorted(Comparator.comparing(District::name).thenComparing(District::id))
                .toList());
    }

    private static BiPredicate<String, String> selected(Snapshot snapshot) {
        LocalDate day = snapshot.day();
        Set<List<String>> selected = snapshot.statesUpwards(PracticeState.class).stream()
                .filter(practice -> practice.isSelectedOn(day))
                .map(practice -> List.of(practice.organizationId(), practice.practice()))
                .collect(Collectors.toSet());
        return (unit, practice) -> snapshot.territory().upwards(unit, day).stream()
                .anyMatch(organization -> selected.contains(List.of(organization, practice)));
    }

    private static Tree tree(Snapshot snapshot) {
        Operational operational = Operational.on(snapshot.day());
        Rulebooks rulebooks = Rulebooks.in(snapshot);
        OrganizationTree tree = new OrganizationTree(
                snapshot.states(OrganizationState.class),
                snapshot.states(TeamState.class),
                snapshot.states(StageState.class),
                snapshot.states(FidelityState.class),
                team -> operational.lacking(team, rulebooks.of(team.organizationId())),
                selected(snapshot));
        return new Tree(
                tree.from(snapshot.district()),
                snapshot.position(),
                snapshot.incomplete(),
                snapshot.tense().clock().said(),
                snapshot.claims());
    }
}
