package org.throughline.query.page.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.organization.BoardReport.Plan;
import org.throughline.query.page.organization.OrganizationPart.Card;
import org.throughline.query.page.plan.PlanSteps;
import org.throughline.query.page.plan.PlanSteps.Step;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.implementation.plan.PlanState;
import org.throughline.query.subject.implementation.plan.PlanState.Status;
import org.throughline.query.subject.talk.channel.ChannelState;
import org.throughline.query.subject.talk.channel.ChannelState.QuestionStatus;
import org.throughline.query.subject.teams.team.TeamState;
import org.throughline.query.words.Words;

/** What a board has to do with besides where its schools stand: plans, what was decided, and what waits. */
final class BoardMatters {

    private static final int MOST_STEPS = 10;
    private static final int MOST_PLANS = 3;

    private BoardMatters() {}

    /** Its own plans that are not closed, and the steps of them that are still to be done. */
    static List<Plan> plans(BoardBasis read) {
        return read.unit().plansUnderWay().stream()
                .limit(MOST_PLANS)
                .map(plan -> plan(plan, read))
                .toList();
    }

    private static Plan plan(PlanState plan, BoardBasis read) {
        PlanSteps steps = read.steps(plan);
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

    /** What was decided since the earlier day, the latest first. */
    static List<Card> decided(BoardBasis read) {
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
    private static String who(DecisionState decision, BoardBasis read) {
        String unit = read.names().organization(decision.organizationId());
        if (decision.teamId() == null) {
            return unit;
        }
        String team = read.names().team(decision.teamId());
        return decision.organizationId().equals(read.unit().id()) ? team : team + " of " + unit;
    }

    /** Questions to teams, decisions for which there is only input, plans that nobody adopted, the longest waiting first. */
    static List<Card> waiting(BoardBasis read) {
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
