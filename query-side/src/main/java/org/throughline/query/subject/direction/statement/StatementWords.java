package org.throughline.query.subject.direction.statement;

import org.springframework.stereotype.Component;
import org.throughline.events.direction.statement.Belief;
import org.throughline.events.direction.statement.StatementEvent;
import org.throughline.events.direction.statement.StatementEvent.MindsetStated;
import org.throughline.events.direction.statement.StatementEvent.QualityNamed;
import org.throughline.events.direction.statement.StatementEvent.StatementWithdrawn;
import org.throughline.events.direction.statement.Tendency;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;

/** What is said of statements. */
@Component
final class StatementWords implements FamilyWords<StatementEvent> {

    @Override
    public Class<StatementEvent> family() {
        return StatementEvent.class;
    }

    @Override
    public Sentence say(StatementEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.statementId() : unit;
        return switch (event) {
            case MindsetStated e ->
                new Sentence(names.team(e.teamId()), "Said what it believes about " + belief(e.about()), e.text());
            case QualityNamed e ->
                new Sentence(
                        names.team(e.teamId()), "Named a quality of its own that " + would(e.tendency()), e.text());
            case StatementWithdrawn e ->
                new Sentence(about, "Withdrew statement " + names.subject("statement", e.statementId()), e.reason());
        };
    }

    private static String belief(Belief about) {
        return switch (about) {
            case CONTINUOUS_IMPROVEMENT -> "continuous improvement";
            case CHANGE -> "change";
        };
    }

    private static String would(Tendency tendency) {
        return switch (tendency) {
            case ADVANCES -> "would advance equity";
            case PERPETUATES_INEQUITY -> "would keep inequity going";
        };
    }
}
