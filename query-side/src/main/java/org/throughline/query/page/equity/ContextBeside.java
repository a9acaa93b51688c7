package org.throughline.query.page.equity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ground.context.UnitContext;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.PageAnswers;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.question.ground.ContextsAnswer;
import org.throughline.query.question.ground.ContextsAnswer.OfDecision;
import org.throughline.query.question.ground.ContextsAnswer.Stood;
import org.throughline.query.subject.ground.context.ContextState;
import org.throughline.query.subject.ground.context.ContextState.Described;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Shows with a decision the context in which it was taken. */
@Component
final class ContextBeside {

    private final PageAnswers answers;

    ContextBeside(PageAnswers answers) {
        this.answers = answers;
    }

    /** Out of the answer for its district, which is kept; above districts, and where none is described, nothing. */
    List<Part> of(Laid laid, Moment moment) {
        String district = laid.district();
        if (district == null) {
            return List.of();
        }
        Map<String, String[]> one =
                Map.of("decision", new String[] {laid.thing().id()});
        return parts(answers.of("contexts", ContextsAnswer.class, district, one, moment), laid.names());
    }

    static List<Part> parts(ContextsAnswer answer, Names names) {
        return answer.decisions().stream()
                .flatMap(decision -> stood(decision).map(stood -> part(stood, names)))
                .toList();
    }

    private static Stream<Stood> stood(OfDecision decision) {
        return Stream.concat(Stream.ofNullable(decision.own()), decision.affected().stream());
    }

    /** The context of an organization as it is described last. */
    static List<Part> asItStands(ContextState context) {
        Described last = context.descriptions().getLast();
        return List.of(new Part(
                "As it is described",
                Stream.of(
                                said(last.context()),
                                Stream.of(Fact.of("Since", Words.day(last.on()))),
                                said("Why anew", last.reason()))
                        .flatMap(facts -> facts)
                        .toList(),
                null,
                false));
    }

    private static Stream<Fact> said(UnitContext context) {
        return Stream.of(
                        said("Community", context.community()),
                        said("Learners", context.learners()),
                        said("Staff", context.staff()),
                        said("Conditions", context.conditions()),
                        said("History", context.history()))
                .flatMap(facts -> facts);
    }

    private static Part part(Stood stood, Names names) {
        String whose = names.organization(stood.organizationId());
        return new Part(
                "The context of %s as it stood".formatted(whose),
                Stream.of(
                                said(stood.context()),
                                Stream.of(Fact.of(
                                        "Described",
                                        "From %s on; %s"
                                                .formatted(
                                                        Words.day(stood.since()),
                                                        stood.writtenThen()
                                                                ? "written down by then"
                                                                : "written down later"),
                                        PagePath.of("context", stood.organizationId()))),
                                said("Since then", since(stood)))
                        .flatMap(facts -> facts)
                        .toList(),
                null,
                false);
    }

    private static Stream<Fact> said(String label, @Nullable String words) {
        return words == null ? Stream.empty() : Stream.of(Fact.of(label, words));
    }

    private static @Nullable String since(Stood stood) {
        if (stood.until() == null) {
            return null;
        }
        String anew = "Described anew on " + Words.day(stood.until());
        return stood.whyAnew() == null ? anew : "%s: %s".formatted(anew, stood.whyAnew());
    }
}
