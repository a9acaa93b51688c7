package org.throughline.query.page.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.Straight;
import org.throughline.query.page.organization.BoardReport.Checked;
import org.throughline.query.page.organization.BoardReport.Plan;
import org.throughline.query.page.organization.BoardReport.PracticeRow;
import org.throughline.query.page.organization.BoardReport.StageCount;
import org.throughline.query.page.organization.BoardReport.Standing;
import org.throughline.query.page.organization.BoardReport.Stands;
import org.throughline.query.page.organization.OrganizationPart.Card;
import org.throughline.query.page.plan.PlanSteps;
import org.throughline.query.page.plan.PlanSteps.Step;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Puts together what a board asks, all of it read at one position: as of a day, and as of an earlier one. */
@Component
final class BoardReads {

    /** What two to four printed pages hold. */
    private static final int MOST_STANDINGS = 14;

    private static final int MOST_STEPS = 10;
    private static final int MOST_PLANS = 3;
    private static final int MOST_LINES = 8;

    private final Snapshots snapshots;
    private final PageParts parts;
    private final Clock clock;

    BoardReads(Snapshots snapshots, PageParts parts, Clock clock) {
        this.snapshots = snapshots;
        this.parts = parts;
        this.clock = clock;
    }

    /** Everything that is read for a report. */
    private record Read(UnitAt unit, Snapshot now, Snapshot before, Names names, LocalDate from) {

        LocalDate day() {
            return now.day();
        }

        boolean isSince(@Nullable LocalDate on) {
            return on != null && on.isAfter(from) && !on.isAfter(day());
        }
    }

    /** What a unit is called on the day; empty where there was none. */
    Optional<String> name(String id, Moment moment) {
        return snapshots
                .at(moment.tense(), id, Reader.ANYBODY)
                .state(OrganizationState.class, id)
                .map(OrganizationState::name);
    }

    /**
     * The report; empty where there was no such unit on the day.
     *
     * @param moment of a day
     * @param from an earlier day
     */
    Optional<BoardReport> report(String id, Moment moment, LocalDate from) {
        Names names = parts.names(moment);
        Snapshot now = snapshots.at(moment.tense(), id, Reader.ANYBODY);
        return UnitAt.of(id, now, names).map(unit -> report(new Read(unit, now, now.on(from), names, from), moment));
    }

    private BoardReport report(Read read, Moment moment) {
        OrganizationState state = read.unit().state();
        List<Place> places = places(read);
        List<Card> decided = decided(read);
        List<Card> waiting = waiting(read);
        List<Standing> standings =
                places.stream().map(place -> standing(place, read)).toList();
        return new BoardReport(
                state.organizationId(),
                state.name(),
                Words.sentence(Words.kind(state.kind())),
                PagePath.of(state.kind(), state.organizationId()),
                OrganizationReads.above(state, read.now()),
                Words.day(read.day()),
                Words.day(read.from()),
                known(moment, read.now().position()),
                Words.day(LocalDate.now(clock)),
                changed(places, read),
                state.kind() == OrganizationKind.SCHOOL ? List.of() : practices(places),
                standings.stream().limit(MOST_STANDINGS).toList(),
                more(places),
                read.unit().charts().lanes(),
                read.unit().charts().marks(),
                read.unit().charts().scores(),
                read.unit().charts().axis(),
                plans(read),
                decided.stream().limit(MOST_LINES).toList(),
                Math.max(0, decided.size() - MOST_LINES),
                waiting.stream().limit(MOST_LINES).toList(),
                Math.max(0, waiting.size() - MOST_LINES),
                read.now().position(),
                Objects.requireNonNullElse(read.now().incomplete(), List.of()));
    }

    private static String known(Moment moment, long position) {
        String recorded = moment.knownAt() == null
                ? "everything recorded up to position %,d of the log".formatted(position)
                : "only what was recorded by %s, position %,d of the log".formatted(moment.knownWords(), position);
        return recorded + (moment.bySource() ? "; by the clock of its sources" : "; by the clock of this program");
    }

    // ---- where each stands ------------------------------------------------------------------------------------------

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
        List<Interval> wentBack(Read read) {
            return after.values().stream()
                    .flatMap(track -> wentBack(track, read))
                    .toList();
        }

        static Stream<Interval> wentBack(StageState track, Read read) {
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

    private static List<Place> places(Read read) {
        Map<String, Map<String, StageState>> before = tracks(read.before());
        Map<String, Map<String, StageState>> after = tracks(read.now());
        Map<String, List<FidelityState>> checks = read.now().states(FidelityState.class).stream()
                .filter(FidelityState::counts)
                .collect(Collectors.groupingBy(FidelityState::organizationId));
        Map<String, List<PlanState>> plans = read.now().states(PlanState.class).stream()
                .filter(plan -> plan.status() == Status.ADOPTED)
                .collect(Collectors.groupingBy(PlanState::organizationId));
        String id = read.unit().id();
        return read.now().states(OrganizationState.class).stream()
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
                        .thenComparing(Comparator.comparingLong(Place::moved).reversed())
                        .thenComparing(place -> place.state().name()))
                .toList();
    }

    private static Map<String, Map<String, StageState>> tracks(Snapshot snapshot) {
        return snapshot.states(StageState.class).stream()
                .collect(Collectors.groupingBy(
                        StageState::organizationId,
                        Collectors.toMap(StageState::practice, track -> track, (one, other) -> one, TreeMap::new)));
    }

    private static Standing standing(Place place, Read read) {
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

    private static Stands stands(Place place, StageState track, Read read) {
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
    private static List<Checked> checks(Place place, Read read) {
        Map<String, FidelityState> last = new LinkedHashMap<>();
        place.checks().stream()
                .sorted(Comparator.comparing(FidelityState::administeredOn).thenComparing(FidelityState::checkId))
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
                "%s for %s, %s: %s %%, %s (%s)"
                        .formatted(
                                names.instrument(check.instrument()),
                                check.practice(),
                                Words.scale(score.scale()),
                                score.percent(),
                                verdict,
                                Words.day(check.administeredOn())));
    }

    private static String plan(Place place, Read read) {
        List<PlanSteps> all =
                place.plans().stream().map(plan -> steps(plan, read)).toList();
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

    private static PlanSteps steps(PlanState plan, Read read) {
        return PlanSteps.of(EventJson.MAPPER.valueToTree(plan), ThingReads.layoutBy(read.names()), read.day());
    }

    private static String more(List<Place> places) {
        int left = places.size() - MOST_STANDINGS;
        if (left <= 0) {
            return "";
        }
        long moved = places.stream()
                .skip(MOST_STANDINGS)
                .filter(place -> place.moved() > 0)
                .count();
        String what = Words.count(left, "more school", "more schools");
        return moved == 0 ? what + ", all of them where they were." : "%s, of which %d moved.".formatted(what, moved);
    }

    private static List<PracticeRow> practices(List<Place> places) {
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

    private static List<String> changed(List<Place> places, Read read) {
        List<String> said = new ArrayList<>();
        tell(said, "moved on to a further stage", places, place -> place.hasChange("on"));
        tell(said, "went back a stage", places, place -> !place.wentBack(read).isEmpty());
        tell(said, "began with a practice", places, place -> place.hasChange("begun"));
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

    private static void tell(List<String> said, String what, List<Place> places, Predicate<Place> how) {
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

    // ---- plans, decisions, what waits -------------------------------------------------------------------------------

    private static List<Plan> plans(Read read) {
        return read.unit().plansUnderWay().stream()
                .limit(MOST_PLANS)
                .map(plan -> plan(plan, read))
                .toList();
    }

    private static Plan plan(PlanState plan, Read read) {
        PlanSteps steps = steps(plan, read);
        List<Step> open = steps.steps().stream()
                .filter(step -> !step.settled())
                .sorted(Comparator.comparing((Step step) -> !step.state().equals("OVERDUE"))
                        .thenComparing(step -> !step.state().equals("APPROACHING")))
                .toList();
        return new Plan(
                Words.text(plan.title()),
                PagePath.of("plan", plan.planId()),
                read.names().team(plan.teamId()),
                "%s, version %d".formatted(Words.code(plan.status().name()), plan.version()),
                counts(steps),
                open.stream().limit(MOST_STEPS).toList(),
                Math.max(0, open.size() - MOST_STEPS));
    }

    private static List<String> counts(PlanSteps steps) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("done", steps.done());
        counts.put("on target", steps.onTarget());
        counts.put("approaching", steps.approaching());
        counts.put("overdue", steps.overdue());
        counts.put("without a day", steps.undated());
        counts.put("dropped or failed", steps.givenUp());
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0 || count.getKey().equals("overdue"))
                .map(count -> count.getValue() + " " + count.getKey())
                .toList();
    }

    private static List<Card> decided(Read read) {
        return read.now().states(DecisionState.class).stream()
                .filter(decision -> decision.wasTaken() && read.isSince(decision.decidedOn()))
                .sorted(Comparator.comparing((DecisionState decision) -> Objects.requireNonNull(decision.decidedOn()))
                        .reversed()
                        .thenComparing(DecisionState::decisionId))
                .map(decision -> new Card(
                        Objects.requireNonNull(decision.account()).title(),
                        PagePath.of("decision", decision.decisionId()),
                        "%s, %s%s"
                                .formatted(
                                        Words.day(Objects.requireNonNull(decision.decidedOn())),
                                        who(decision, read),
                                        decision.reversal() == null ? "" : ", taken back since")))
                .toList();
    }

    /** Teams of many schools have the same name. */
    private static String who(DecisionState decision, Read read) {
        String unit = read.names().organization(decision.organizationId());
        if (decision.teamId() == null) {
            return unit;
        }
        String team = read.names().team(decision.teamId());
        return decision.organizationId().equals(read.unit().id()) ? team : team + " of " + unit;
    }

    /** Questions to teams, decisions for which there is only input, plans that nobody adopted, the longest waiting first. */
    private static List<Card> waiting(Read read) {
        record Waits(LocalDate since, Card card) {}
        Set<String> shared = read.now().states(TeamState.class).stream()
                .filter(team -> team.level().isShared())
                .map(TeamState::teamId)
                .collect(Collectors.toSet());
        Stream<Waits> questions = read.now().states(ChannelState.class).stream()
                .flatMap(channel -> channel.questions().stream()
                        .filter(question ->
                                question.status() == QuestionStatus.OPEN && shared.contains(question.toTeamId()))
                        .map(question -> new Waits(
                                question.askedOn(),
                                new Card(
                                        Objects.requireNonNullElse(question.question(), "A question"),
                                        PagePath.of("channel", channel.channelId()),
                                        "question to the %s, since %s"
                                                .formatted(
                                                        read.names().team(question.toTeamId()),
                                                        Words.day(question.askedOn()))))));
        Stream<Waits> undecided = read.now().states(DecisionState.class).stream()
                .filter(decision -> decision.status() == DecisionState.Status.UNDECIDED
                        && !decision.inputs().isEmpty())
                .map(decision -> new Waits(
                        decision.inputs().getFirst().givenOn(),
                        new Card(
                                "A decision for which there is input only",
                                PagePath.of("decision", decision.decisionId()),
                                "%s, input since %s"
                                        .formatted(
                                                who(decision, read),
                                                Words.day(decision.inputs()
                                                        .getFirst()
                                                        .givenOn())))));
        Stream<Waits> drafts = read.now().states(PlanState.class).stream()
                .filter(plan -> plan.status() == Status.DRAFT)
                .map(plan -> new Waits(
                        plan.draftedOn(),
                        new Card(
                                Words.text(plan.title()),
                                PagePath.of("plan", plan.planId()),
                                "plan of the %s that waits to be adopted, drafted on %s"
                                        .formatted(read.names().team(plan.teamId()), Words.day(plan.draftedOn())))));
        return Stream.of(questions, undecided, drafts)
                .flatMap(some -> some)
                .sorted(Comparator.comparing(Waits::since))
                .map(Waits::card)
                .toList();
    }
}
