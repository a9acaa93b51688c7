package org.throughline.query.page.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.chart.Years;
import org.throughline.query.page.organization.Comparison.Alignment;
import org.throughline.query.page.organization.Comparison.Block;
import org.throughline.query.page.organization.Comparison.PlanRow;
import org.throughline.query.page.organization.Comparison.Side;
import org.throughline.query.page.organization.Comparison.TeamRow;
import org.throughline.query.page.organization.Comparison.Unit;
import org.throughline.query.page.organization.OrganizationPart.Lane;
import org.throughline.query.page.organization.OrganizationPart.Marks;
import org.throughline.query.page.organization.OrganizationPart.Scores;
import org.throughline.query.page.plan.PlanSteps;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.Incomplete;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Tense;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Lays organizations side by side, everything of them read at one position. */
@Component
final class CompareReads {

    private static final int MOST_TEAMS = 8;
    /** Earlier ones are in the chart, and in the table of the page of each. */
    private static final int MOST_CHECKS = 12;

    private final Snapshots snapshots;
    private final PageParts parts;

    CompareReads(Snapshots snapshots, PageParts parts) {
        this.snapshots = snapshots;
        this.parts = parts;
    }

    /** Everything that could be compared at a moment, by name. */
    UnitNames names(Moment moment) {
        return UnitNames.of(snapshots.at(moment.tense(), null, Reader.ANYBODY).states(OrganizationState.class));
    }

    /** Those of these organizations that there were at the moment, in their order. */
    Comparison compare(List<String> ids, Alignment align, Moment moment) {
        Names names = parts.names(moment);
        Snapshot first = snapshots.at(moment.tense(), null, Reader.ANYBODY);
        Tense tense = first.tense();
        List<UnitAt> found = ids.stream()
                .flatMap(id -> UnitAt.of(id, snapshots.at(tense, id, Reader.ANYBODY), names).stream())
                .toList();
        List<One> ones = aligned(found, align, first.day());
        names.expect(PlanSteps.leads(
                found.stream().flatMap(unit -> unit.plansUnderWay().stream()).toList()));
        return new Comparison(
                align,
                ones.stream().map(One::unit).toList(),
                blocks(ones, charts -> charts.lanes().stream(), Lane::practice),
                principals(ones),
                blocks(ones, charts -> charts.scores().stream().map(CompareReads::latest), Scores::title),
                ones.stream()
                        .flatMap(one -> one.charts().stream())
                        .map(OrganizationCharts::axis)
                        .filter(axis -> !axis.isEmpty())
                        .findFirst()
                        .orElse(""),
                ones.stream().flatMap(one -> plans(one, names)).toList(),
                ones.stream().flatMap(CompareReads::teams).toList(),
                ones.stream().flatMap(CompareReads::beside).toList(),
                first.position(),
                incomplete(found));
    }

    /**
     * An organization with its charts along the common scale.
     *
     * @param charts empty where it has no start to be aligned by
     */
    private record One(Unit unit, UnitAt at, Optional<OrganizationCharts> charts) {}

    private static List<One> aligned(List<UnitAt> units, Alignment align, LocalDate day) {
        int many = units.stream()
                .flatMap(unit -> unit.charts().start().stream())
                .mapToInt(start -> Years.between(start, day))
                .max()
                .orElse(1);
        Years calendar = Years.over(
                units.stream().flatMap(unit -> unit.charts().days().stream()).toList(), day);
        return units.stream()
                .map(unit -> new One(
                        head(unit),
                        unit,
                        align == Alignment.CALENDAR
                                ? Optional.of(unit.charts().along(calendar))
                                : unit.charts()
                                        .start()
                                        .map(start -> unit.charts().along(Years.since(start, many, day)))))
                .toList();
    }

    private static Unit head(UnitAt unit) {
        return new Unit(
                unit.id(),
                unit.state().name(),
                unit.page(),
                Words.sentence(Words.kind(unit.state().kind())),
                OrganizationReads.above(unit.state(), unit.snapshot()),
                unit.charts()
                        .start()
                        .map(start -> "began on " + Words.day(start))
                        .orElse("has not begun with any practice"));
    }

    private static <T> List<Block<T>> blocks(
            List<One> ones, Function<OrganizationCharts, Stream<T>> charts, Function<T, String> title) {
        Map<String, Map<Unit, T>> byTitle = new LinkedHashMap<>();
        ones.forEach(one -> one.charts().stream()
                .flatMap(charts)
                .forEach(chart -> byTitle.computeIfAbsent(title.apply(chart), t -> new HashMap<>())
                        .put(one.unit(), chart)));
        return byTitle.entrySet().stream()
                .map(block -> new Block<>(
                        block.getKey(),
                        ones.stream()
                                .map(one ->
                                        new Side<>(one.unit(), block.getValue().get(one.unit())))
                                .toList()))
                .toList();
    }

    private static Scores latest(Scores scores) {
        return new Scores(
                scores.title(),
                scores.svg(),
                scores.rows().stream().limit(MOST_CHECKS).toList());
    }

    private static Block<Marks> principals(List<One> ones) {
        return new Block<>(
                "Changes of principal",
                ones.stream()
                        .map(one -> new Side<>(
                                one.unit(),
                                one.charts().stream()
                                        .flatMap(charts -> charts.principals().stream())
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
    }

    private static Stream<PlanRow> plans(One one, Names names) {
        List<PlanState> plans = one.at().plansUnderWay();
        return plans.isEmpty()
                ? Stream.of(new PlanRow(one.unit(), "", null, "none under way", "", 0, 0, 0, 0, 0))
                : plans.stream().map(plan -> plan(one, plan, names));
    }

    private static PlanRow plan(One one, PlanState plan, Names names) {
        PlanSteps steps = PlanSteps.of(
                EventJson.MAPPER.valueToTree(plan),
                ThingReads.layoutBy(names),
                one.at().snapshot().day());
        return new PlanRow(
                one.unit(),
                Words.text(plan.title()),
                PagePath.of("plan", plan.planId()),
                "%s, version %d".formatted(Words.code(plan.status().name()), plan.version()),
                names.team(plan.teamId()),
                steps.done(),
                steps.onTarget(),
                steps.approaching(),
                steps.overdue(),
                steps.undated());
    }

    private static Stream<TeamRow> teams(One one) {
        LocalDate day = one.at().snapshot().day();
        return one.at().sharedTeams().stream()
                .limit(MOST_TEAMS)
                .map(team -> new TeamRow(
                        one.unit(),
                        team.name(),
                        PagePath.of("team", team.teamId()),
                        Words.sentence(Words.code(team.level().name())),
                        Words.day(team.formedOn()),
                        team.seatsOn(day).stream()
                                .map(TeamState.Tenure::memberId)
                                .distinct()
                                .count()));
    }

    /** What is only counted. */
    private static Stream<String> beside(One one) {
        List<String> said = new ArrayList<>();
        int more = one.at().sharedTeams().size() - MOST_TEAMS;
        if (more > 0) {
            said.add(Words.count(more, "more team", "more teams"));
        }
        long practices = one.at().practices();
        if (practices > 0) {
            said.add(Words.count(practices, "teacher's own practice", "teachers' own practices"));
        }
        return said.isEmpty()
                ? Stream.of()
                : Stream.of("%s: and %s.".formatted(one.unit().name(), String.join(", ", said)));
    }

    private static List<Incomplete> incomplete(Collection<UnitAt> units) {
        return units.stream()
                .flatMap(unit ->
                        Objects.requireNonNullElse(unit.snapshot().incomplete(), List.<Incomplete>of()).stream())
                .distinct()
                .toList();
    }
}
