package org.throughline.query.question.choices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.choices.decision.Account;
import org.throughline.events.choices.decision.Component;
import org.throughline.events.choices.decision.DecisionStyle;
import org.throughline.events.choices.decision.Stakes;
import org.throughline.query.Percent;
import org.throughline.query.question.choices.DecisionsAnswer.Known;
import org.throughline.query.question.choices.DecisionsAnswer.OfComponent;
import org.throughline.query.question.choices.DecisionsAnswer.OfStakes;
import org.throughline.query.question.choices.DecisionsAnswer.Share;
import org.throughline.query.question.choices.DecisionsAnswer.TopDown;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.read.Window;
import org.throughline.query.subject.choices.decision.DecisionState;
import org.throughline.query.subject.teams.meeting.Whether;

/**
 * Counts decisions. Pure.
 *
 * @param taken decisions that took effect in the window, by day
 */
record DecisionCount(Window window, List<DecisionState> taken, Voices voices) {

    private static final String NOT_JUDGED = "NOT_JUDGED";
    private static final String NONE_GIVEN = "NONE_GIVEN";

    static DecisionCount of(Window window, Known known, PeopleGroups groups) {
        List<DecisionState> taken = known.decisions().stream()
                .filter(DecisionState::wasTaken)
                .filter(decision -> window.contains(dayOf(decision)))
                .filter(decision -> known.isHere(decision.organizationId(), dayOf(decision)))
                .sorted(Comparator.comparing(DecisionCount::dayOf).thenComparing(DecisionState::decisionId))
                .toList();
        return new DecisionCount(window, taken, new Voices(known.teams(), groups, known.here()));
    }

    int reversed() {
        return (int) taken.stream()
                .filter(decision -> !decision.holdsOn(window.to()))
                .count();
    }

    Share sole() {
        return share(decision -> {
            Boolean sole = decision.sole();
            return sole == null ? Whether.UNKNOWN : whether(sole);
        });
    }

    /** Decisions of several people who sat at more than one level, so that they were taken jointly between levels. */
    Share severalLevels() {
        return share(decision -> {
            Voices.Deciding deciding = voices.deciding(decision);
            boolean several = deciding.levels().size() > 1 && deciding.people() > 1;
            return several || deciding.known() ? whether(several) : Whether.UNKNOWN;
        });
    }

    /** Decisions taken by somebody declared nearest to the problem; where nothing is declared, it is not known. */
    Share closestToProblem() {
        return share(decision -> account(decision).closestToProblem().isEmpty() ? Whether.UNKNOWN : Whether.YES);
    }

    /** From low to high, and behind them those that nobody judged. */
    List<OfStakes> byStakes() {
        List<OfStakes> all = new ArrayList<>();
        for (Stakes stakes : Stakes.values()) {
            all.add(ofStakes(stakes.name(), ofStakes(stakes)));
        }
        all.add(ofStakes(NOT_JUDGED, ofStakes(null)));
        return all;
    }

    private List<DecisionState> ofStakes(@Nullable Stakes stakes) {
        return taken.stream()
                .filter(decision -> account(decision).stakes() == stakes)
                .toList();
    }

    private static OfStakes ofStakes(String stakes, List<DecisionState> decisions) {
        Map<DecisionStyle, Integer> styles = styles(decisions);
        int topDown = styles.getOrDefault(DecisionStyle.TOP_DOWN, 0);
        return new OfStakes(stakes, decisions.size(), styles, Percent.of(topDown, decisions.size()));
    }

    /** Every style with its count, none included: they are all there to be chosen. */
    static Map<DecisionStyle, Integer> styles(List<DecisionState> decisions) {
        Map<DecisionStyle, Integer> styles = new EnumMap<>(DecisionStyle.class);
        Arrays.stream(DecisionStyle.values()).forEach(style -> styles.put(style, 0));
        decisions.forEach(decision -> styles.merge(account(decision).style(), 1, Integer::sum));
        return styles;
    }

    TopDown topDown() {
        List<DecisionState> fromAbove = taken.stream()
                .filter(decision -> account(decision).style() == DecisionStyle.TOP_DOWN)
                .toList();
        Map<String, Integer> byGround = new TreeMap<>();
        fromAbove.forEach(decision -> byGround.merge(groundOf(account(decision)), 1, Integer::sum));
        List<String> unjustified = fromAbove.stream()
                .filter(DecisionState::topDownUnjustified)
                .map(DecisionState::decisionId)
                .toList();
        return new TopDown(fromAbove.size(), byGround, unjustified);
    }

    private static String groundOf(Account account) {
        return account.justification() == null
                ? NONE_GIVEN
                : account.justification().ground().name();
    }

    List<OfComponent> components() {
        return Arrays.stream(Component.values()).map(this::ofComponent).toList();
    }

    private OfComponent ofComponent(Component component) {
        List<DecisionState> about = taken.stream()
                .filter(decision -> account(decision).components().contains(component))
                .toList();
        return new OfComponent(component, about.size(), about.isEmpty() ? null : dayOf(about.getLast()));
    }

    List<Component> componentsWithoutDecision() {
        return components().stream()
                .filter(one -> one.decisions() == 0)
                .map(OfComponent::component)
                .toList();
    }

    private Share share(Function<DecisionState, Whether> question) {
        Map<Whether, Integer> counts = new EnumMap<>(Whether.class);
        taken.forEach(decision -> counts.merge(question.apply(decision), 1, Integer::sum));
        int yes = counts.getOrDefault(Whether.YES, 0);
        int no = counts.getOrDefault(Whether.NO, 0);
        return new Share(yes, no, counts.getOrDefault(Whether.UNKNOWN, 0), Percent.of(yes, yes + no));
    }

    private static Whether whether(boolean so) {
        return so ? Whether.YES : Whether.NO;
    }

    private static LocalDate dayOf(DecisionState decision) {
        return Objects.requireNonNull(decision.decidedOn());
    }

    private static Account account(DecisionState decision) {
        return Objects.requireNonNull(decision.account());
    }
}
