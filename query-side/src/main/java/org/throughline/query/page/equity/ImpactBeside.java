package org.throughline.query.page.equity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.PageAnswers;
import org.throughline.query.question.implementation.ImpactAnswer;
import org.throughline.query.question.implementation.ImpactAnswer.Found;
import org.throughline.query.question.implementation.ImpactAnswer.OfThing;
import org.throughline.query.subject.implementation.impact.ImpactWords;
import org.throughline.query.words.Words;

/** Shows with what was decided, planned or tried whom it helped and whom it harmed, and of whom nobody asked. */
@Component
public final class ImpactBeside {

    private static final String TITLE = "Whom it helped, and whom it harmed";

    private final PageAnswers answers;

    ImpactBeside(PageAnswers answers) {
        this.answers = answers;
    }

    /** Out of the answer for its district, which is kept; above districts, and where nobody looked, nothing. */
    public List<Part> of(SubjectKey key, @Nullable String district, Moment moment) {
        if (district == null) {
            return List.of();
        }
        Map<String, String[]> about = Map.of("about", new String[] {"%s:%s".formatted(key.kind(), key.id())});
        return parts(answers.of("impact", ImpactAnswer.class, district, about, moment));
    }

    static List<Part> parts(ImpactAnswer answer) {
        return answer.things().stream()
                .filter(thing -> thing.looks() > 0)
                .flatMap(ImpactBeside::parts)
                .toList();
    }

    private static Stream<Part> parts(OfThing thing) {
        Stream<Part> found = Part.listing(TITLE, thing.found(), ImpactBeside::row);
        return thing.neverAsked().isEmpty()
                ? found
                : Stream.concat(
                        found,
                        Stream.of(new Part(
                                "Of whom nobody asked",
                                List.of(Fact.of(
                                        "Groups",
                                        Words.sentence(Words.and(thing.neverAsked().stream()
                                                .map(group -> Words.code(group.name()))
                                                .toList())))),
                                null,
                                false)));
    }

    private static List<Fact> row(Found one) {
        return List.of(
                Fact.of("For whom", those(one)),
                Fact.of("What was found", went(one.direction())),
                Fact.of("Before", one.before() == null ? "Not looked at" : went(one.before())),
                Fact.of("In words", one.account() == null ? "Nothing" : one.account()),
                Fact.of("Asked themselves", asked(one.askedThem())),
                Fact.of("Looked at", Words.day(one.on()), PagePath.of("impact", one.impactId())));
    }

    private static String those(Found one) {
        String all = Words.sentence(Words.code(one.group().name()));
        return one.among() == null ? all : "%s (%s)".formatted(all, Words.code(one.among()));
    }

    private static String went(ImpactDirection direction) {
        return Words.sentence(ImpactWords.went(direction));
    }

    private static String asked(@Nullable Boolean asked) {
        return asked == null ? "Not said" : asked ? "Yes" : "No";
    }
}
