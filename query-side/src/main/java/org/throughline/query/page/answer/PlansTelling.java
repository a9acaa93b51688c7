package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Chart;
import org.throughline.query.page.answer.Told.Hue;
import org.throughline.query.page.answer.Told.Strip;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.page.chart.Bars;
import org.throughline.query.page.chart.Bars.Bar;
import org.throughline.query.page.chart.Years;
import org.throughline.query.question.implementation.PlansAnswer;
import org.throughline.query.question.implementation.PlansAnswer.Belief;
import org.throughline.query.question.implementation.PlansAnswer.TwoViews;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.PlanStep;
import org.throughline.query.subject.implementation.plan.PlanState.Revision;
import org.throughline.query.subject.implementation.plan.PlanState.StepStatus;
import org.throughline.query.words.Words;

@Component
final class PlansTelling implements Telling<PlansAnswer> {

    private static final String PLAN = "plan";

    private record Revised(PlanState plan, Revision revision) {}

    @Override
    public Told tell(PlansAnswer answer, Saying say) {
        List<TwoViews> plans = answer.plans().stream()
                .sorted(Comparator.comparing((TwoViews plan) -> plan.said().status())
                        .thenComparing(plan -> plan.said().draftedOn(), Comparator.reverseOrder()))
                .toList();
        List<Revised> revisions = plans.stream()
                .map(TwoViews::said)
                .flatMap(plan -> plan.revisions().stream().map(revision -> new Revised(plan, revision)))
                .sorted(Comparator.comparing((Revised one) -> one.revision().since())
                        .reversed())
                .toList();
        List<TwoViews> otherwise =
                plans.stream().filter(plan -> plan.belief() != Belief.RIGHT).toList();
        return Told.of(
                        result(plans, otherwise),
                        plans(plans, say),
                        otherwise(otherwise, say),
                        revisions(revisions, say).fold())
                .with(versions(plans, say))
                .how(
                        "A plan is told as it was at the end of the day asked about. What was believed then is told by what had"
                                + " been recorded by the end of that day.",
                        "A plan changed when a version was recorded after its draft; it changed after evidence when that version"
                                + " says what it rests on.");
    }

    private static String result(List<TwoViews> plans, List<TwoViews> otherwise) {
        if (plans.isEmpty()) {
            return "There was no plan yet.";
        }
        long changed = plans.stream()
                .filter(plan -> !plan.said().revisions().isEmpty())
                .count();
        long evidenced = plans.stream()
                .filter(plan -> plan.said().revisions().stream()
                        .anyMatch(revision -> !revision.evidence().isEmpty()))
                .count();
        String known = otherwise.isEmpty()
                ? "What was known of them that day still holds."
                : "%d of them %s known otherwise that day than now."
                        .formatted(otherwise.size(), otherwise.size() == 1 ? "was" : "were");
        return "%d of %s changed; %d of them after evidence. %s"
                .formatted(changed, Words.count(plans.size(), PLAN, "plans"), evidenced, known);
    }

    private static Chart versions(List<TwoViews> plans, Saying say) {
        Years years =
                Years.over(plans.stream().map(plan -> plan.said().draftedOn()).toList(), say.day());
        return Chart.of(
                "Versions over the years",
                years.axis(),
                List.of(
                        new Hue("draft", "draft"),
                        new Hue("version", "a version in effect"),
                        new Hue("version after-evidence", "a version after evidence")),
                plans,
                plan -> strip(plan.said(), years, say));
    }

    private static Strip strip(PlanState plan, Years years, Saying say) {
        List<Bar> bars = new java.util.ArrayList<>();
        List<Revision> revisions = plan.revisions();
        @Nullable LocalDate closed = plan.closedOn();
        LocalDate first = plan.draftedOn();
        bars.add(new Bar(
                "draft",
                first,
                revisions.isEmpty() ? closed : revisions.getFirst().since(),
                "Drafted on " + Words.day(first)));
        for (int i = 0; i < revisions.size(); i++) {
            Revision one = revisions.get(i);
            bars.add(new Bar(
                    one.evidence().isEmpty() ? "version" : "version after-evidence",
                    one.since(),
                    i + 1 < revisions.size() ? revisions.get(i + 1).since() : closed,
                    "Version %d since %s: %s".formatted(one.version(), Words.day(one.since()), one.reason())));
        }
        String note = "%s, %s".formatted(say.names().organization(plan.organizationId()), standing(plan));
        return new Strip(
                List.of(say.thing(PLAN, plan.planId(), plan.title())),
                note,
                Bars.svg(years, "Versions of %s: %s".formatted(Words.text(plan.title()), standing(plan)), bars));
    }

    private static String standing(PlanState plan) {
        return "%s, version %d".formatted(Saying.code(plan.status()), plan.version());
    }

    private static Table plans(Collection<TwoViews> plans, Saying say) {
        return Table.of(
                "The plans",
                List.of("Plan", "Whose", "Standing", "Goals", "Steps", "Known that day"),
                plans,
                plan -> List.of(
                        Cell.of(say.thing(PLAN, plan.planId(), plan.said().title()))
                                .and(plan.beside().isEmpty() ? "" : ", beside another one of this team"),
                        say.teamCell(plan.said().teamId()),
                        Cell.of(Words.sentence(standing(plan.said()))),
                        Cell.of(plan.said().goals().size()),
                        Cell.of(steps(plan.said())),
                        Cell.of(known(plan.belief()))));
    }

    /** {@code 3 of 7 done, 1 failed}. */
    private static String steps(PlanState plan) {
        Map<StepStatus, Long> counts = plan.steps().stream()
                .collect(Collectors.groupingBy(PlanStep::status, TreeMap::new, Collectors.counting()));
        if (counts.isEmpty()) {
            return "none";
        }
        String others = counts.entrySet().stream()
                .filter(one -> one.getKey() != StepStatus.OPEN && one.getKey() != StepStatus.COMPLETED)
                .map(one -> ", %d %s".formatted(one.getValue(), Saying.code(one.getKey())))
                .collect(Collectors.joining());
        return "%d of %d done%s"
                .formatted(
                        counts.getOrDefault(StepStatus.COMPLETED, 0L),
                        plan.steps().size(),
                        others);
    }

    private static String known(Belief belief) {
        return switch (belief) {
            case RIGHT -> "the same";
            case OTHERWISE -> "otherwise";
            case NOTHING_RECORDED -> "not recorded yet";
        };
    }

    private static Table otherwise(List<TwoViews> plans, Saying say) {
        return Table.of(
                "What was believed that day",
                List.of("Plan", "Believed", "Did not know of"),
                plans,
                plan -> List.of(
                        Cell.of(say.thing(PLAN, plan.planId(), plan.said().title())),
                        Cell.of(plan.believed() == null ? "nothing was recorded" : standing(plan.believed())),
                        plan.believed() == null
                                ? Cell.NOTHING
                                : Cell.list(Stream.concat(
                                                parts(plan).stream().map(Bit::text),
                                                Stream.of(Bit.link(
                                                        "compare two days",
                                                        PagePath.of(PLAN, plan.planId()) + "/compare")))
                                        .toList())));
    }

    /** {@code Steps: 3 changes}. */
    private static List<String> parts(TwoViews plan) {
        return plan.differences().stream()
                .collect(Collectors.groupingBy(
                        change -> change.path().split("/")[1], TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(part -> "%s: %s"
                        .formatted(AnswerWords.label(part.getKey()), Words.count(part.getValue(), "change", "changes")))
                .toList();
    }

    private static Table revisions(List<Revised> revisions, Saying say) {
        return Table.of(
                "Every revision",
                List.of("Since", "Plan", "Version", "Why", "Decided by", "After evidence"),
                revisions,
                one -> List.of(
                        Cell.day(one.revision().since()),
                        Cell.of(say.thing(PLAN, one.plan().planId(), one.plan().title())),
                        Cell.of(one.revision().version()),
                        Cell.of(one.revision().reason()),
                        Cell.lines(say.people(one.revision().deciders())),
                        Cell.lines(one.revision().evidence().stream()
                                .map(evidence -> evidence.title())
                                .toList())));
    }
}
