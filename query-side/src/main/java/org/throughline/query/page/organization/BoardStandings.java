package org.throughline.query.page.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.Straight;
import org.throughline.query.page.organization.BoardReport.Checked;
import org.throughline.query.page.organization.BoardReport.PracticeRow;
import org.throughline.query.page.organization.BoardReport.StageCount;
import org.throughline.query.page.organization.BoardReport.Standing;
import org.throughline.query.page.organization.BoardReport.Stands;
import org.throughline.query.page.plan.PlanSteps;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Where a unit and its schools stand on the day of a report, and what changed since the earlier day. */
final class BoardStandings {

    /** What two to four printed pages hold. */
    private static final int MOST = 14;

    private final BoardBasis read;
    private final List<Place> places;

    private BoardStandings(BoardBasis read, List<Place> places) {
        this.read = read;
        this.places = places;
    }

    /**
     * The unit or one of its schools.
     *
     * @param before where it stood with each practice on the earlier day
     * @param after where it stands on the day
     */
    private record Place(
            OrganizationState state,
            boolean own,
            Map<String, StageState> before,
            Map<String, StageState> after,
            List<FidelityState> checks,
            List<PlanState> plans) {

        long moved() {
            return after.keySet().stream()
                    .filter(practice -> !change(practice).equals("same"))
                    .count();
        }

        boolean hasChange(String change) {
            return after.keySet().stream().anyMatch(practice -> change(practice).equals(change));
        }

        /** Days after the earlier one on which it went back, with whatever practice. */
        List<Interval> wentBack(BoardBasis read) {
            return after.values().stream()
                    .flatMap(track -> wentBack(track, read))
                    .toList();
        }

        static Stream<Interval> wentBack(StageState track, BoardBasis read) {
            return track.intervals().stream()
                    .filter(interval -> interval.regression() && read.isSince(interval.from()));
        }

        String change(String practice) {
            Stage old = stageOf(before.get(practice));
            Stage young = stageOf(after.get(practice));
            if (old == young) {
                return "same";
            }
            if (old == null) {
                return "begun";
            }
            if (young == null) {
                return "ended";
            }
            return young.compareTo(old) > 0 ? "on" : "back";
        }

        private static @Nullable Stage stageOf(@Nullable StageState track) {
            return track == null ? null : track.stage();
        }
    }

    /** The unit and its schools, those that moved first. */
    static BoardStandings of(BoardBasis read) {
        Map<String, Map<String, StageState>> before = tracks(read.before());
        Map<String, Map<String, StageState>> after = tracks(read.now());
        Map<String, List<FidelityState>> checks = read.now().states(FidelityState.class).stream()
                .filter(FidelityState::counts)
                .collect(Collectors.groupingBy(FidelityState::organizationId));
        Map<String, List<PlanState>> plans = read.now().states(PlanState.class).stream()
                .filter(plan -> plan.status() == Status.ADOPTED)
                .collect(Collectors.groupingBy(PlanState::organizationId));
        String id = read.unit().id();
        return new BoardStandings(
                read,
                read.now().states(OrganizationState.class).stream()
                        .filter(unit -> unit.organizationId().equals(id)
                                || (unit.kind() == OrganizationKind.SCHOOL && unit.endedOn() == null))
                        .map(unit -> new Place(
                                unit,
                                unit.organizationId().equals(id),
                                before.getOrDefault(unit.organizationId(), Map.of()),
                                after.getOrDefault(unit.organizationId(), Map.of()),
                                checks.getOrDefault(unit.organizationId(), List.of()),
                                plans.getOrDefault(unit.organizationId(), List.of())))
                        .sorted(Comparator.comparing((Place place) -> !place.own())
                                .thenComparing(
                                        Comparator.comparingLong(Place::moved).reversed())
                                .thenComparing(place -> place.state().name()))
                        .toList());
    }

    private static Map<String, Map<String, StageState>> tracks(Snapshot snapshot) {
        return snapshot.states(StageState.class).stream()
                .collect(Collectors.groupingBy(
                        StageState::organizationId,
                        Collectors.toMap(StageState::practice, track -> track, (one, other) -> one, TreeMap::new)));
    }

    /** Where each stands, as far as sheets of paper hold it. */
    List<Standing> shown() {
        return places.stream().limit(MOST).map(this::standing).toList();
    }

    private Standing standing(Place place) {
        return new Standing(
                place.state().name(),
                place.own()
                        ? null
                        : PagePath.of(place.state().kind(), place.state().organizationId()),
                place.own(),
                place.after().values().stream()
                        .map(track -> stands(place, track, read))
                        .toList(),
                checks(place, read),
                plan(place, read));
    }

    private static Stands stands(Place place, StageState track, BoardBasis read) {
        String practice = track.practice();
        String change = place.change(practice);
        String at = track.stage() == null ? "no attempt under way" : Words.stage(track.stage());
        StageState earlier = place.before().get(practice);
        String was = earlier == null || earlier.stage() == null ? "" : Words.stage(earlier.stage());
        String words = switch (change) {
            case "on" -> "%s: moved on to %s, from %s".formatted(practice, at, was);
            case "back" -> "%s: went back to %s, from %s".formatted(practice, at, was);
            case "begun" -> "%s: began, %s".formatted(practice, at);
            case "ended" -> "%s: given up, was at %s".formatted(practice, was);
            default -> "%s: %s, as before".formatted(practice, at);
        };
        String meanwhile = change.equals("back")
                ? ""
                : Place.wentBack(track, read)
                        .map(interval -> "; went back on " + Words.day(interval.from()) + " meanwhile")
                        .collect(Collectors.joining());
        return new Stands(change, words + meanwhile);
    }

    /** Of each instrument and practice the last check, its first section that has a criterion. */
    private static List<Checked> checks(Place place, BoardBasis read) {
        Map<String, FidelityState> last = new LinkedHashMap<>();
        place.checks().stream()
                .sorted(FidelityState.IN_TIME)
                .forEach(check -> last.put(check.instrument() + " " + check.practice(), check));
        return last.values().stream()
                .flatMap(check -> telling(check).stream().map(score -> checked(check, score, read.names())))
                .toList();
    }

    private static Optional<Result> telling(FidelityState check) {
        List<Result> whole = check.wholeScores();
        return whole.stream()
                .filter(score -> score.met() != null)
                .findFirst()
                .or(() -> whole.stream().findFirst());
    }

    private static Checked checked(FidelityState check, Result score, Names names) {
        String verdict = OrganizationCharts.verdict(score);
        return new Checked(
                score.met() == null ? "none" : score.met() ? "met" : "short",
                "%s for %s, %s: %s, %s (%s)"
                        .formatted(
                                check.instrumentCalled(names),
                                check.practice(),
                                Words.scale(score.scale()),
                                score.shown(),
                                verdict,
                                Words.day(check.administeredOn())));
    }

    private static String plan(Place place, BoardBasis read) {
        List<PlanSteps> all =
                place.plans().stream().map(plan -> read.steps(plan)).toList();
        return all.isEmpty()
                ? "no plan adopted"
                : "%d done, %d on target, %d overdue"
                        .formatted(
                                all.stream().mapToLong(PlanSteps::done).sum(),
                                all.stream()
                                        .mapToLong(steps -> steps.onTarget() + steps.approaching())
                                        .sum(),
                                all.stream().mapToLong(PlanSteps::overdue).sum());
    }

    /** Those that are left out, in words; empty where none is. */
    String more() {
        int left = places.size() - MOST;
        if (left <= 0) {
            return "";
        }
        long moved =
                places.stream().skip(MOST).filter(place -> place.moved() > 0).count();
        String what = Words.count(left, "more school", "more schools");
        return moved == 0 ? what + ", all of them where they were." : "%s, of which %d moved.".formatted(what, moved);
    }

    /** How many schools stand where with each practice. */
    List<PracticeRow> practices() {
        List<Place> schools = places.stream().filter(place -> !place.own()).toList();
        Set<String> practices = new TreeSet<>();
        schools.forEach(place -> practices.addAll(place.after().keySet()));
        return practices.stream()
                .map(practice -> new PracticeRow(
                        practice,
                        Stream.of(Stage.values())
                                .map(stage -> new StageCount(
                                        Words.sentence(Words.stage(stage)),
                                        count(schools, practice, stage, true),
                                        count(schools, practice, stage, false)))
                                .toList()))
                .toList();
    }

    private static int count(List<Place> schools, String practice, Stage stage, boolean before) {
        return (int) schools.stream()
                .map(place -> (before ? place.before() : place.after()).get(practice))
                .filter(track -> track != null && track.stage() == stage)
                .count();
    }

    /** What changed, in a few sentences. */
    List<String> changed() {
        List<String> said = new ArrayList<>();
        tell(said, "moved on to a further stage", place -> place.hasChange("on"));
        tell(said, "went back a stage", place -> !place.wentBack(read).isEmpty());
        tell(said, "began with a practice", place -> place.hasChange("begun"));
        if (said.isEmpty()) {
            said.add("Nobody stands at another stage than on %s.".formatted(Words.day(read.from())));
        }
        long checked = places.stream()
                .flatMap(place -> place.checks().stream())
                .filter(check -> read.isSince(check.administeredOn()))
                .count();
        said.add(
                checked == 0
                        ? "No fidelity check was made since."
                        : "%s made since."
                                .formatted(Words.count(checked, "fidelity check was", "fidelity checks were")));
        return said;
    }

    private void tell(List<String> said, String what, Predicate<Place> how) {
        List<String> who =
                places.stream().filter(how).map(place -> place.state().name()).toList();
        if (!who.isEmpty()) {
            said.add("%d %s: %s.".formatted(who.size(), what, some(who)));
        }
    }

    private static String some(List<String> names) {
        List<String> few = names.stream().limit(5).map(Straight::text).toList();
        return String.join(", ", few)
                + (names.size() > few.size() ? " and %d more".formatted(names.size() - few.size()) : "");
    }
}
