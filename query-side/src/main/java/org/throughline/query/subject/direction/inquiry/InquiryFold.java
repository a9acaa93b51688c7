package org.throughline.query.subject.direction.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingAnswerRevised;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingQuestionAnswered;
import org.throughline.query.SubjectKind;
import org.throughline.query.subject.direction.inquiry.InquiryState.Answered;

/** Tells what an organization answered. */
@Component
public final class InquiryFold implements SubjectKind<InquiryState, InquiryEvent> {

    @Override
    public Class<InquiryEvent> family() {
        return InquiryEvent.class;
    }

    @Override
    public Class<InquiryState> stateType() {
        return InquiryState.class;
    }

    @Override
    public InquiryState fold(@Nullable InquiryState before, InquiryEvent event) {
        InquiryState inquiry = before == null ? new InquiryState(event.organizationId(), List.of()) : before;
        List<Answered> answers = new ArrayList<>(inquiry.answers());
        answers.add(answered(inquiry, event));
        return new InquiryState(inquiry.organizationId(), List.copyOf(answers));
    }

    private static Answered answered(InquiryState before, InquiryEvent event) {
        return new Answered(
                event.question(),
                before.to(event.question()).size() + 1,
                event.effectiveOn(),
                event.answer(),
                switch (event) {
                    case GuidingQuestionAnswered e -> null;
                    case GuidingAnswerRevised e -> e.reason();
                },
                event.participants(),
                event.concerns());
    }
}
