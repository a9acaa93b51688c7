package org.throughline.query.question.direction;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.question.Asks;
import org.throughline.query.question.Between;
import org.throughline.query.question.Question;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Window;
import org.throughline.query.subject.direction.inquiry.InquiryState;
import org.throughline.query.subject.ground.organization.OrganizationState;

@Asks(
        path = "four-questions",
        place = 17,
        title = "What do we answer to the four guiding questions, and what is another answer now?",
        tells =
                "For every unit what it wants, where it is and who is involved, what is needed, and how to get the most from its"
                        + " resources; apart for children, educators and schools. What stood on the first day of the window"
                        + " beside what stood on the last, and why it was answered anew between. What nobody answered is told"
                        + " as unanswered; an answer that is left out of a later one is dropped. Units that answered nothing"
                        + " are named.",
        example = "from=2017-06-30&to=2024-06-30")
@Component
final class FourQuestionsQuestion implements Question<FourQuestionsQuestion.Parameters, FourQuestionsAnswer> {

    record Parameters(Between between) {}

    @Override
    public FourQuestionsAnswer answer(Snapshot snapshot, Parameters asked) {
        Window window = asked.between().orTheYear(snapshot);
        List<String> open = snapshot.states(OrganizationState.class).stream()
                .filter(unit -> unit.existsOn(window.to()))
                .map(OrganizationState::organizationId)
                .toList();
        return new FourQuestions(window).answer(snapshot.states(InquiryState.class), open);
    }
}
