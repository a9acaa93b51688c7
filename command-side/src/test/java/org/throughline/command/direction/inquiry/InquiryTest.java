package org.throughline.command.direction.inquiry;

import static org.throughline.command.Decision.refusedFor;
import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.direction.inquiry.InquiryCommand.AnswerGuidingQuestion;
import org.throughline.command.direction.inquiry.InquiryCommand.ReviseGuidingAnswer;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.Replacement;
import org.throughline.events.Evidence;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingAnswerRevised;
import org.throughline.events.direction.inquiry.InquiryEvent.GuidingQuestionAnswered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.need.NeedEvent.NeedIdentified;

class InquiryTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate FIRST = LocalDate.parse("2016-12-14");
    private static final LocalDate LATER = LocalDate.parse("2019-06-19");
    private static final List<Evidence> DATA = List.of(new Evidence("Referrals", null));

    private final FixtureConfiguration<Inquiry> inquiry = Decision.of(
            Inquiry.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
            new NeedIdentified("n1", "d1", Map.of("en", "Words"), null, List.of(), null, List.of(), FIRST));

    @Test
    void isAnsweredApartForThoseItIsAskedFor() {
        inquiry.givenNoPriorActivity()
                .when(answer(GuidingQuestion.NEED, "Words", List.of(" n1", "n1"), FIRST))
                .expectEvents(new GuidingQuestionAnswered(
                        "s1",
                        GuidingQuestion.NEED,
                        new GuidingAnswer("Words", null, "Time", DATA, List.of("Families"), List.of("n1")),
                        List.of("m1", "m2"),
                        List.of(),
                        FIRST));
    }

    @Test
    void eachQuestionIsAnsweredOnceAndRevisedFromThenOn() {
        answered(GuidingQuestion.WANT)
                .when(answer(GuidingQuestion.WANT, "Other", List.of(), LATER))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
        answered(GuidingQuestion.WANT)
                .when(answer(GuidingQuestion.NEED, "Other", List.of(), LATER))
                .expectSuccessfulHandlerExecution();
        answered(GuidingQuestion.WANT)
                .when(revise(GuidingQuestion.NEED, "Other", LATER))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        answered(GuidingQuestion.WANT)
                .when(revise(GuidingQuestion.WANT, "Other", FIRST.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
        answered(GuidingQuestion.WANT)
                .when(revise(GuidingQuestion.WANT, "Other", LATER))
                .expectEvents(new GuidingAnswerRevised(
                        "s1", GuidingQuestion.WANT, said("Other"), "Review", null, List.of(), LATER));
    }

    @Test
    void aRevisionThatChangesNothingRecordsNothing() {
        answered(GuidingQuestion.WANT)
                .when(revise(GuidingQuestion.WANT, "Before", LATER))
                .expectNoEvents();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        inquiry.givenNoPriorActivity()
                .when(new AnswerGuidingQuestion(
                        "s1",
                        GuidingQuestion.WANT,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of("n9", "n1"),
                        null,
                        FIRST.minusDays(1)))
                .expectException(refusedFor(
                        "/children missing",
                        "/educators missing",
                        "/schools missing",
                        "/needIds/0 unknown-reference",
                        "/needIds/1 not-yet"));
    }

    @Test
    void whereWeAreCitesDataAndNamesWhoIsInvolvedAsStrictlyAsTheDistrictAsks() {
        OrganizationRegistered own =
                new OrganizationRegistered("s1", OrganizationKind.DISTRICT, "Own", null, null, BEGINNING);
        Decision.judged(Inquiry.class, own)
                .givenNoPriorActivity()
                .when(bare(GuidingQuestion.REALITY))
                .expectEvents(new GuidingQuestionAnswered(
                        "s1", GuidingQuestion.REALITY, said("Here"), null, List.of("REALITY_CITES_DATA"), FIRST));
        Decision.judged(Inquiry.class, own)
                .givenNoPriorActivity()
                .when(bare(GuidingQuestion.WANT))
                .expectEvents(
                        new GuidingQuestionAnswered("s1", GuidingQuestion.WANT, said("Here"), null, List.of(), FIRST));
        Decision.judged(
                        Inquiry.class,
                        own,
                        new PolicySet(
                                "s1", Policy.REALITY_CITES_DATA, Mode.BLOCK, "Strict", "m1", List.of(), BEGINNING))
                .given(new GuidingQuestionAnswered(
                        "s1", GuidingQuestion.REALITY, said("Before"), null, List.of(), FIRST))
                .when(revise(GuidingQuestion.REALITY, "Here", LATER))
                .expectException(refusedWith(RefusalCode.POLICY_NOT_MET));
    }

    /** The answer stays revised; that it says nothing else is recorded all the same. */
    @Test
    void aRevisionMayBePutRightToTheAnswerBefore() {
        inquiry.setReportIllegalStateChange(false);
        answered(GuidingQuestion.WANT)
                .andGiven(revisedTo("Other"))
                .when(revise(GuidingQuestion.WANT, "Before", LATER), new Correction(2, "It was a draft").asMetadata())
                .expectEvents(new EntryCorrected(
                        "inquiry", "s1", 2, "It was a draft", new Replacement(revisedTo("Before")), LATER));
    }

    private TestExecutor<Inquiry> answered(GuidingQuestion question) {
        return inquiry.given(new GuidingQuestionAnswered("s1", question, said("Before"), null, List.of(), FIRST));
    }

    private static GuidingAnswer said(@Nullable String children) {
        return new GuidingAnswer(children, null, null, List.of(), List.of(), List.of());
    }

    private static AnswerGuidingQuestion bare(GuidingQuestion question) {
        return new AnswerGuidingQuestion(
                "s1", question, "Here", null, null, List.of(), List.of(), List.of(), null, FIRST);
    }

    private static AnswerGuidingQuestion answer(
            GuidingQuestion question, String children, List<String> needs, LocalDate day) {
        return new AnswerGuidingQuestion(
                "s1",
                question,
                children,
                null,
                "Time",
                DATA,
                List.of("Families ", "Families"),
                needs,
                List.of("m2", "m1"),
                day);
    }

    private static ReviseGuidingAnswer revise(GuidingQuestion question, String children, LocalDate day) {
        return new ReviseGuidingAnswer(
                "s1", question, children, null, null, List.of(), List.of(), List.of(), "Review", null, day);
    }

    private static GuidingAnswerRevised revisedTo(String children) {
        return new GuidingAnswerRevised("s1", GuidingQuestion.WANT, said(children), "Review", null, List.of(), LATER);
    }
}
