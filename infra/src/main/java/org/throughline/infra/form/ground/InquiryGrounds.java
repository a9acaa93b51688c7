package org.throughline.infra.form.ground;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.direction.inquiry.InquiryCommand.ReviseGuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.query.subject.direction.inquiry.InquiryState;
import org.throughline.query.subject.direction.inquiry.InquiryState.Answered;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.words.Words;

/** Answers to the four guiding questions: the one that stands is what another is written on. */
final class InquiryGrounds {

    private static final String UNIT = "organizationId";
    private static final String QUESTION = "question";

    private InquiryGrounds() {}

    static List<Beginning> all() {
        return List.of(new Beginning(
                ReviseGuidingAnswer.class,
                "What is answered",
                List.of(UNIT, QUESTION),
                false,
                look -> look.state(OrganizationState.class, look.text(UNIT)).map(unit -> revising(look, unit))));
    }

    private static Ground revising(Look look, OrganizationState unit) {
        Ground ground = new Ground();
        Optional<Answered> stands = Stream.of(GuidingQuestion.values())
                .filter(question -> question.name().equals(look.text(QUESTION)))
                .findFirst()
                .flatMap(question -> look.state(InquiryState.class, unit.organizationId())
                        .flatMap(inquiry -> inquiry.on(question, look.day())));
        if (stands.isEmpty()) {
            return ground.says("It was not answered by that day.")
                    .instead(
                            "answer-guiding-question",
                            "answer it for the first time",
                            Map.of(UNIT, unit.organizationId(), QUESTION, look.text(QUESTION)));
        }
        GuidingAnswer answer = stands.get().answer();
        return ground.of("inquiry", unit.organizationId(), "What %s answers".formatted(unit.name()))
                .says("Since", Words.day(stands.get().on()))
                .says("For children", said(answer.children()))
                .says("For educators", said(answer.educators()))
                .says("For schools", said(answer.schools()))
                .unlessSaid("children", answer.children())
                .unlessSaid("educators", answer.educators())
                .unlessSaid("schools", answer.schools())
                .unlessSaid("evidence", answer.evidence())
                .unlessSaid("players", answer.players())
                .unlessSaid("needIds", answer.needIds());
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
