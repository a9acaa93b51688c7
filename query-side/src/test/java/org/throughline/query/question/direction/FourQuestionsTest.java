package org.throughline.query.question.direction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingAnswerRevised;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingQuestionAnswered;
import org.throughline.query.Told;
import org.throughline.query.question.direction.FourQuestionsAnswer.Beneficiary;
import org.throughline.query.question.direction.FourQuestionsAnswer.Change;
import org.throughline.query.question.direction.FourQuestionsAnswer.OfQuestion;
import org.throughline.query.question.direction.FourQuestionsAnswer.Part;
import org.throughline.query.question.direction.FourQuestionsAnswer.Revised;
import org.throughline.query.read.Window;
import org.throughline.query.subject.direction.inquiry.InquiryFold;
import org.throughline.query.subject.direction.inquiry.InquiryState;

class FourQuestionsTest {

    private static final InquiryFold STORY = new InquiryFold();
    private static final LocalDate FIRST = LocalDate.parse("2016-12-14");
    private static final LocalDate LATER = LocalDate.parse("2019-06-19");

    private final InquiryState inquiry = Told.by(
            STORY,
            List.<InquiryEvent>of(
                    answered(GuidingQuestion.WANT, "Known by name", "Not alone", null),
                    answered(GuidingQuestion.NEED, "Words", null, null),
                    revised("Known by name", null, "Written down")));

    @Test
    void laysWhatStoodOnTwoDaysSideBySide() {
        OfQuestion want = asked(FIRST, LATER).getFirst();
        assertThat(want.parts())
                .containsExactly(
                        new Part(Beneficiary.CHILDREN, "Known by name", "Known by name", Change.SAME),
                        new Part(Beneficiary.EDUCATORS, "Not alone", null, Change.DROPPED),
                        new Part(Beneficiary.SCHOOLS, null, "Written down", Change.ANSWERED));
        assertThat(want)
                .returns(LATER, OfQuestion::since)
                .returns(2, OfQuestion::place)
                .returns(List.of(new Revised(LATER, "Two schools fell back")), OfQuestion::revisions);
    }

    @Test
    void doesNotKnowOfWhatCameLater() {
        OfQuestion want = asked(FIRST, LATER.minusDays(1)).getFirst();
        assertThat(want.parts()).extracting(Part::change).containsExactly(Change.SAME, Change.SAME, Change.UNANSWERED);
        assertThat(want.revisions()).isEmpty();
    }

    @Test
    void tellsOfAllFourWhetherTheyAreAnsweredOrNot() {
        List<OfQuestion> questions = asked(FIRST.minusDays(1), FIRST);
        assertThat(questions).extracting(OfQuestion::question).containsExactly(GuidingQuestion.values());
        assertThat(questions.get(1))
                .returns(null, OfQuestion::since)
                .returns(null, OfQuestion::place)
                .returns(List.of(), OfQuestion::players);
        assertThat(questions.get(2).parts().getFirst().change()).isEqualTo(Change.ANSWERED);
        assertThat(questions.get(2).revisions()).containsExactly(new Revised(FIRST, null));
    }

    @Test
    void namesWhoAnsweredNothing() {
        FourQuestionsAnswer answer =
                new FourQuestions(new Window(FIRST, LATER)).answer(List.of(inquiry), List.of("s2", "s1"));
        assertThat(answer.unanswered()).containsExactly("s2");
        assertThat(new FourQuestions(new Window(FIRST.minusDays(2), FIRST.minusDays(1)))
                        .answer(List.of(inquiry), List.of("s1")))
                .returns(List.of(), FourQuestionsAnswer::units)
                .returns(List.of("s1"), FourQuestionsAnswer::unanswered);
    }

    @Test
    void keepsEveryAnswer() {
        assertThat(Told.stored(STORY, inquiry)).isEqualTo(inquiry);
    }

    private List<OfQuestion> asked(LocalDate from, LocalDate to) {
        return new FourQuestions(new Window(from, to))
                .answer(List.of(inquiry), List.of())
                .units()
                .getFirst()
                .questions();
    }

    private static GuidingAnswer said(@Nullable String children, @Nullable String educators, @Nullable String schools) {
        return new GuidingAnswer(children, educators, schools, List.of(), List.of(), List.of());
    }

    private static GuidingQuestionAnswered answered(
            GuidingQuestion question, @Nullable String children, @Nullable String educators, @Nullable String schools) {
        return new GuidingQuestionAnswered("s1", question, said(children, educators, schools), null, List.of(), FIRST);
    }

    private static GuidingAnswerRevised revised(
            @Nullable String children, @Nullable String educators, @Nullable String schools) {
        return new GuidingAnswerRevised(
                "s1",
                GuidingQuestion.WANT,
                said(children, educators, schools),
                "Two schools fell back",
                List.of("m1"),
                List.of("PEOPLE_HOLD_THEIR_SEATS"),
                LATER);
    }
}
