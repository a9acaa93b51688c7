package org.throughline.command.direction.inquiry;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingAnswerRevised;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingQuestionAnswered;

/** A question is answered once, first, and from then on revised. */
enum InquiryRules implements SubjectRules<InquiryFacts, InquiryEvent> {
    RULES;

    @Override
    public Class<InquiryEvent> family() {
        return InquiryEvent.class;
    }

    @Override
    public InquiryFacts initial() {
        return InquiryFacts.NONE;
    }

    @Override
    public void check(InquiryFacts inquiry, InquiryEvent next) {
        switch (next) {
            case GuidingQuestionAnswered e -> refuseAnswered(inquiry, e.question());
            case GuidingAnswerRevised e -> requireAnswered(inquiry, e);
        }
    }

    @Override
    public InquiryFacts evolve(InquiryFacts inquiry, InquiryEvent event) {
        return inquiry.with(event.question(), event.answer());
    }

    private static void refuseAnswered(InquiryFacts inquiry, GuidingQuestion question) {
        if (inquiry.answers().containsKey(question)) {
            throw Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "%s is answered already; another answer is a revision, with its reason".formatted(question))
                    .with("question", question.name());
        }
    }

    private static void requireAnswered(InquiryFacts inquiry, GuidingAnswerRevised next) {
        if (!inquiry.answers().containsKey(next.question())) {
            throw Refusal.of(
                            RefusalCode.NOT_YET,
                            "%s was not answered by %s, so there is nothing to revise"
                                    .formatted(next.question(), next.effectiveOn()))
                    .with("question", next.question().name());
        }
    }
}
