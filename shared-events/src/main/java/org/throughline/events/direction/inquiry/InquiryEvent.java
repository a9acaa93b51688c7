package org.throughline.events.direction.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.NamesPeople;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;

/** What an organization answers to the four guiding questions; the subject is known by the organization's id. */
@Subject(value = "inquiry", path = "inquiries")
public sealed interface InquiryEvent extends SubjectEvent, NamesPeople, WithConcerns {

    String organizationId();

    GuidingQuestion question();

    GuidingAnswer answer();

    /** Member ids of those who answered it; absent when nobody wrote it down. */
    @Nullable
    List<String> participants();

    @Override
    default String subjectId() {
        return organizationId();
    }

    @Override
    default Stream<Named> named() {
        return Named.members(participants());
    }

    /**
     * A question is answered for the first time.
     *
     * @param participants member ids of those who answered it; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record GuidingQuestionAnswered(
            String organizationId,
            GuidingQuestion question,
            GuidingAnswer answer,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements InquiryEvent {}

    /**
     * A question is answered anew. The answer is whole: what it leaves out is not answered any more.
     *
     * @param reason why it is another one now
     * @param participants member ids of those who answered it; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record GuidingAnswerRevised(
            String organizationId,
            GuidingQuestion question,
            GuidingAnswer answer,
            String reason,
            @Nullable List<String> participants,
            List<String> concerns,
            LocalDate effectiveOn)
            implements InquiryEvent {}
}
