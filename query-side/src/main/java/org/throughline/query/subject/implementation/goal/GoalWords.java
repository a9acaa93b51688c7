package org.throughline.query.subject.implementation.goal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.goal.GoalAim;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.goal.GoalEvent.GoalClosed;
import org.throughline.events.implementation.goal.GoalEvent.GoalProgressRecorded;
import org.throughline.events.implementation.goal.GoalEvent.GoalRevised;
import org.throughline.events.implementation.goal.GoalEvent.GoalSet;
import org.throughline.events.implementation.goal.GoalTerms;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of goals. */
@Component
final class GoalWords implements FamilyWords<GoalEvent> {

    @Override
    public Class<GoalEvent> family() {
        return GoalEvent.class;
    }

    @Override
    public Sentence say(GoalEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.goalId() : unit;
        String goal = names.subject("goal", event.goalId());
        return switch (event) {
            case GoalSet e ->
                new Sentence(names.organization(e.organizationId()), "Set a goal: " + terms(e.terms()), null);
            case GoalRevised e ->
                new Sentence(
                        about,
                        "Revised the goal %s%s%s".formatted(goal, Words.version(e.version()), aim(e.terms())),
                        e.reason());
            case GoalProgressRecorded e -> new Sentence(about, told(goal, e.value()), e.account());
            case GoalClosed e -> new Sentence(about, closed(goal, e), e.reason());
        };
    }

    private static String told(String goal, @Nullable BigDecimal value) {
        return "Told how far the goal %s has come%s".formatted(goal, value == null ? "" : ": " + value.toPlainString());
    }

    private static String closed(String goal, GoalClosed e) {
        return switch (e.outcome()) {
            case MET -> "Met the goal " + goal;
            case NOT_MET -> "Closed the goal %s, which was not met".formatted(goal);
            case DROPPED -> "Dropped the goal " + goal;
        };
    }

    /** {@code Half as many referrals, from 62 to 31, by 7 June 2019}. */
    private static String terms(GoalTerms terms) {
        return Words.text(terms.title()) + aim(terms);
    }

    private static String aim(GoalTerms terms) {
        return (terms.aim() == null ? "" : way(terms.aim()))
                + (terms.dueOn() == null ? "" : ", by " + Words.day(terms.dueOn()));
    }

    private static String way(GoalAim aim) {
        return (aim.baseline() == null ? "" : ", from " + aim.baseline().toPlainString())
                + (aim.target() == null
                        ? ", target not known"
                        : ", to " + aim.target().toPlainString());
    }
}
