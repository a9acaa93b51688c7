package org.throughline.query.question.direction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.inquiry.GuidingAnswer;
import org.throughline.events.direction.inquiry.GuidingQuestion;
import org.throughline.query.question.direction.FourQuestionsAnswer.Beneficiary;
import org.throughline.query.question.direction.FourQuestionsAnswer.Change;
import org.throughline.query.question.direction.FourQuestionsAnswer.OfQuestion;
import org.throughline.query.question.direction.FourQuestionsAnswer.OfUnit;
import org.throughline.query.question.direction.FourQuestionsAnswer.Part;
import org.throughline.query.question.direction.FourQuestionsAnswer.Revised;
import org.throughline.query.read.Window;
import org.throughline.query.subject.direction.inquiry.InquiryState;
import org.throughline.query.subject.direction.inquiry.InquiryState.Answered;

/** Lays answers of two days side by side. Pure. */
record FourQuestions(Window window) {

    private static final GuidingAnswer NONE = new GuidingAnswer(null, null, null, List.of(), List.of(), List.of());

    /**
     * The answer about these.
     *
     * @param open organization ids of all that are open on the last day
     */
    FourQuestionsAnswer answer(Collection<InquiryState> inquiries, Collection<String> open) {
        List<OfUnit> units = inquiries.stream()
                .filter(inquiry -> inquiry.answers().stream()
                        .anyMatch(answered -> !answered.on().isAfter(window.to())))
                .sorted(Comparator.comparing(InquiryState::organizationId))
                .map(this::told)
                .toList();
        Set<String> answering = units.stream().map(OfUnit::organizationId).collect(Collectors.toSet());
        return new FourQuestionsAnswer(
                units,
                open.stream().filter(id -> !answering.contains(id)).sorted().toList());
    }

    private OfUnit told(InquiryState inquiry) {
        return new OfUnit(
                inquiry.organizationId(),
                Stream.of(GuidingQuestion.values())
                        .map(question -> told(inquiry, question))
                        .toList());
    }

    private OfQuestion told(InquiryState inquiry, GuidingQuestion question) {
        Optional<Answered> later = inquiry.on(question, window.to());
        GuidingAnswer then = said(inquiry.on(question, window.from()));
        GuidingAnswer now = said(later);
        return new OfQuestion(
                question,
                later.map(Answered::on).orElse(null),
                later.map(Answered::place).orElse(null),
                inquiry.to(question).stream()
                        .filter(answered -> answered.on().isAfter(window.from()) && window.contains(answered.on()))
                        .map(answered -> new Revised(answered.on(), answered.reason()))
                        .toList(),
                List.of(
                        part(Beneficiary.CHILDREN, GuidingAnswer::children, then, now),
                        part(Beneficiary.EDUCATORS, GuidingAnswer::educators, then, now),
                        part(Beneficiary.SCHOOLS, GuidingAnswer::schools, then, now)),
                now.evidence().size(),
                now.players(),
                now.needIds());
    }

    private static GuidingAnswer said(Optional<Answered> answered) {
        return answered.map(Answered::answer).orElse(NONE);
    }

    private static Part part(
            Beneficiary of, Function<GuidingAnswer, @Nullable String> words, GuidingAnswer then, GuidingAnswer now) {
        String earlier = words.apply(then);
        String later = words.apply(now);
        return new Part(of, earlier, later, change(earlier, later));
    }

    private static Change change(@Nullable String earlier, @Nullable String later) {
        if (Objects.equals(earlier, later)) {
            return later == null ? Change.UNANSWERED : Change.SAME;
        }
        if (earlier == null) {
            return Change.ANSWERED;
        }
        return later == null ? Change.DROPPED : Change.CHANGED;
    }
}
