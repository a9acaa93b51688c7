package org.throughline.query.subject.direction.inquiry;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingAnswerRevised;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingQuestionAnswered;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;

/** What is said of answers to the four guiding questions. */
@Component
public final class InquiryWords implements FamilyWords<InquiryEvent> {

    @Override
    public Class<InquiryEvent> family() {
        return InquiryEvent.class;
    }

    @Override
    public Sentence say(InquiryEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case GuidingQuestionAnswered e ->
                new Sentence(about, "Answered %s".formatted(asked(e.question())), words(e.answer()));
            case GuidingAnswerRevised e ->
                new Sentence(
                        about, "Answered anew %s: %s".formatted(asked(e.question()), e.reason()), words(e.answer()));
        };
    }

    /** The question as it is asked. */
    public static String asked(GuidingQuestion question) {
        return switch (question) {
            case WANT -> "what we want";
            case REALITY -> "where we are now, and who is involved";
            case NEED -> "what is needed to succeed";
            case RESOURCES -> "how to get the most from our resources";
        };
    }

    private static String words(GuidingAnswer answer) {
        return Stream.of(answer.children(), answer.educators(), answer.schools())
                .filter(Objects::nonNull)
                .map(String::strip)
                .map(text -> text.matches(".*[.!?]$") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }
}
