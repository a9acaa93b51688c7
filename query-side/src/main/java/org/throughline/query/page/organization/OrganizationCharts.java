package org.throughline.query.page.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.chart.ScoreLine;
import org.throughline.query.page.chart.ScoreLine.Point;
import org.throughline.query.page.chart.StageLane;
import org.throughline.query.page.chart.StageLane.Stay;
import org.throughline.query.page.chart.Ticks;
import org.throughline.query.page.chart.Ticks.Tick;
import org.throughline.query.page.chart.Years;
import org.throughline.query.page.organization.OrganizationPart.Card;
import org.throughline.query.page.organization.OrganizationPart.Lane;
import org.throughline.query.page.organization.OrganizationPart.LaneRow;
import org.throughline.query.page.organization.OrganizationPart.Marks;
import org.throughline.query.page.organization.OrganizationPart.ScoreRow;
import org.throughline.query.page.organization.OrganizationPart.Scores;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.implementation.fidelity.FidelityState;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.stage.StageState;
import org.throughline.query.subject.implementation.stage.StageState.Interval;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Where an organization stood over the years, with what happened beside: as charts, and as what stands in their tables. */
final class OrganizationCharts {

    private static final String PRINCIPAL = "PRINCIPAL";

    private final List<StageState> tracks;
    private final List<FidelityState> checks;
    private final List<TeamState> teams;
    private final List<PlanState> plans;
    private final Names names;
    private final Years years;

    private OrganizationCharts(
            List<StageState> tracks,
            List<FidelityState> checks,
            List<TeamState> teams,
            List<PlanState> plans,
            Names names,
            Years years) {
        this.tracks = tracks;
        this.checks = checks;
        this.teams = teams;
        this.plans = plans;
        this.names = names;
        this.years = years;
    }

    static OrganizationCharts of(
            String id, Snapshot snapshot, List<TeamState> teams, List<PlanState> plans, Names names) {
        OrganizationCharts charts = new OrganizationCharts(
                snapshot.states(StageState.class).stream()
                        .filter(track -> track.organizationId().equals(id))
                        .sorted(Comparator.comparing(StageState::practice))
                        .toList(),
                snapshot.states(FidelityState.class).stream()
                        .filter(check -> check.organizationId().equals(id) && check.counts())
                        .sorted(FidelityState.IN_TIME)
                        .toList(),
                teams,
                plans,
                names,
                Years.over(List.of(), snapshot.day()));
        return charts.along(Years.over(charts.days(), snapshot.day()));
    }

    /** The same along other years. */
    OrganizationCharts along(Years others) {
        return new OrganizationCharts(tracks, checks, teams, plans, names, others);
    }

    /** Days on which a stage was entered or a check made. */
    List<LocalDate> days() {
        return Stream.concat(
                        tracks.stream()
                                .flatMap(track -> track.intervals().stream().map(Interval::from)),
                        checks.stream().map(FidelityState::administeredOn))
                .toList();
    }

    /** The day the first stage was entered, with whatever practice; empty where none was. */
    Optional<LocalDate> start() {
        return tracks.stream()
                .flatMap(track -> track.intervals().stream().map(Interval::from))
                .min(LocalDate::compareTo);
    }

    String axis() {
        return tracks.isEmpty() && checks.isEmpty() ? "" : years.axis();
    }

    List<Lane> lanes() {
        return tracks.stream().map(this::lane).toList();
    }

    private Lane lane(StageState track) {
        String now = track.stage() == null || track.since() == null
                ? "no attempt under way"
                : "%s since %s".formatted(Words.stage(track.stage()), Words.day(track.since()));
        List<Stay> stays = track.intervals().stream()
                .map(interval -> new Stay(
                        interval.stage().name(),
                        Words.step(interval.stage()),
                        interval.from(),
                        interval.until(),
                        interval.regression(),
                        words(interval)))
                .toList();
        return new Lane(
                track.practice(),
                PagePath.of("stage", track.organizationId() + "~" + track.practice()),
                now,
                StageLane.svg(years, "Stages of %s: %s".formatted(track.practice(), now), stays),
                track.intervals().stream().map(this::row).toList());
    }

    private static String words(Interval interval) {
        String until = interval.until() == null ? "" : " to " + Words.day(interval.until());
        return (interval.regression() ? "Back to " : "")
                + "%s from %s%s".formatted(Words.stage(interval.stage()), Words.day(interval.from()), until);
    }

    private LaneRow row(Interval interval) {
        return new LaneRow(
                years.after(interval.from()),
                Words.sentence(Words.stage(interval.stage())),
                Words.day(interval.from()),
                interval.until() == null ? "" : Words.day(interval.until()),
                interval.regression(),
                interval.reason());
    }

    /** Revisions of plans, checks, and changes of principal. */
    List<Marks> marks() {
        List<Marks> marks = new ArrayList<>();
        add(marks, "Plans revised", plans.stream().flatMap(OrganizationCharts::revisions));
        add(
                marks,
                "Fidelity checked",
                checks.stream()
                        .map(check -> new Mark(
                                check.administeredOn(),
                                check.instrumentTitle(names) + " for " + check.practice(),
                                PagePath.of("fidelity-check", check.checkId()))));
        marks.addAll(principals());
        return marks;
    }

    /** Changes of principal; nothing where none is known. */
    List<Marks> principals() {
        List<Marks> marks = new ArrayList<>();
        names.expect(teams.stream()
                .flatMap(team -> team.tenures().stream())
                .filter(tenure -> tenure.role().equals(PRINCIPAL))
                .map(TeamState.Tenure::memberId)
                .toList());
        add(marks, "Principals came", teams.stream().flatMap(this::principals));
        return marks;
    }

    private record Mark(LocalDate day, String words, String page) {}

    private static Stream<Mark> revisions(PlanState plan) {
        return plan.revisions().stream()
                .map(revision -> new Mark(
                        revision.since(),
                        "Version %d of %s: %s"
                                .formatted(revision.version(), Words.text(plan.title()), revision.reason()),
                        PagePath.of("plan", plan.planId())));
    }

    /** One principal has a seat on several teams of a school, and is the same one. */
    private Stream<Mark> principals(TeamState team) {
        return team.tenures().stream()
                .filter(tenure -> tenure.role().equals(PRINCIPAL))
                .filter(tenure -> teams.stream()
                        .flatMap(other -> other.tenures().stream())
                        .noneMatch(other -> other.memberId().equals(tenure.memberId())
                                && other.role().equals(PRINCIPAL)
                                && other.from().isBefore(tenure.from())))
                .map(tenure ->
                        new Mark(tenure.from(), names.person(tenure.memberId()), PagePath.of("team", team.teamId())));
    }

    private void add(List<Marks> marks, String label, Stream<Mark> found) {
        List<Mark> ordered = found.distinct()
                .filter(mark -> !mark.day().isBefore(years.from()))
                .sorted(Comparator.comparing(Mark::day).thenComparing(Mark::words))
                .toList();
        if (!ordered.isEmpty() && !axis().isEmpty()) {
            String many = Words.count(ordered.size(), "time", "times");
            marks.add(new Marks(
                    label,
                    Ticks.svg(
                            years,
                            label + " " + many,
                            ordered.stream()
                                    .map(mark -> new Tick(mark.day(), Words.day(mark.day()) + ": " + mark.words()))
                                    .toList()),
                    ordered.stream()
                            .map(mark -> new Card(mark.words(), mark.page(), Words.day(mark.day())))
                            .toList()));
        }
    }

    List<Scores> scores() {
        Map<String, List<Point>> points = new LinkedHashMap<>();
        Map<String, List<ScoreRow>> rows = new LinkedHashMap<>();
        for (FidelityState check : checks) {
            for (Result score : check.wholeScores()) {
                String title = "%s for %s: %s"
                        .formatted(check.instrumentCalled(names), check.practice(), Words.scale(score.scale()));
                points.computeIfAbsent(title, t -> new ArrayList<>()).add(point(check, score));
                rows.computeIfAbsent(title, t -> new ArrayList<>()).add(row(check, score));
            }
        }
        return points.entrySet().stream()
                .map(line -> new Scores(
                        line.getKey(),
                        ScoreLine.svg(
                                years,
                                line.getKey() + ", last "
                                        + line.getValue().getLast().words(),
                                line.getValue()),
                        rows.getOrDefault(line.getKey(), List.of()).reversed()))
                .toList();
    }

    private static Point point(FidelityState check, Result score) {
        return new Point(
                check.administeredOn(),
                score.percent(),
                score.mark(),
                score.met(),
                check.instrumentVersion(),
                "%s, %s, %s".formatted(score.shown(), verdict(score), Words.day(check.administeredOn())));
    }

    private ScoreRow row(FidelityState check, Result score) {
        return new ScoreRow(
                years.after(check.administeredOn()),
                Words.day(check.administeredOn()),
                PagePath.of("fidelity-check", check.checkId()),
                score.shown(),
                check.instrumentVersion(),
                verdict(score));
    }

    /** How a score stands to its criterion, in words. */
    static String verdict(Result score) {
        if (score.met() == null || score.criterion() == null) {
            return "no criterion";
        }
        return (score.met() ? "met " : "below ") + score.shown(score.criterion());
    }
}
