package org.throughline.command.direction.inquiry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;

/**
 * What decisions need to know of an organization's answers.
 *
 * @param answers what is answered last, by question
 */
record InquiryFacts(Map<GuidingQuestion, GuidingAnswer> answers) {

    static final InquiryFacts NONE = new InquiryFacts(Map.of());

    InquiryFacts with(GuidingQuestion question, GuidingAnswer answer) {
        Map<GuidingQuestion, GuidingAnswer> more = new EnumMap<>(GuidingQuestion.class);
        more.putAll(answers);
        more.put(question, answer);
        return new InquiryFacts(Collections.unmodifiableMap(more));
    }
}
