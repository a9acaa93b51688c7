package org.throughline.command.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.events.SubjectEvent;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.ground.rulebook.Policy;

/** An answer to where we are now names the data it rests on, and who is involved. */
final class RealityCitesData implements Question {

    @Override
    public Policy policy() {
        return Policy.REALITY_CITES_DATA;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        return event instanceof InquiryEvent answered && answered.question() == GuidingQuestion.REALITY
                ? missing(answered.answer())
                : Optional.empty();
    }

    private static Optional<String> missing(GuidingAnswer answer) {
        List<String> missing = new ArrayList<>();
        if (answer.evidence().isEmpty()) {
            missing.add("cites no data");
        }
        if (answer.players().isEmpty()) {
            missing.add("names nobody who is involved");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("where we are now %s".formatted(String.join(" and ", missing)));
    }
}
