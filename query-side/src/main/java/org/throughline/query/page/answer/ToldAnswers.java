package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.answer.Answers.Ask;
import org.throughline.query.answer.Envelope;
import org.throughline.query.answer.Kept;
import org.throughline.query.answer.PageAsked;
import org.throughline.query.page.Moment;
import org.throughline.query.page.Naming;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.SubjectNames;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.question.QuestionReads;
import org.throughline.query.question.QuestionType;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Incomplete;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Asks a question as programs ask it, and tells people the answer. */
@Component
public final class ToldAnswers {

    private static final PageAsked SHOWN = new PageAsked(0, AnswerLayout.MOST_ROWS);

    private final PageParts parts;
    private final QuestionReads reads;
    private final ComputedReads computed;
    private final Tellings tellings;
    private final ThingReads things;

    ToldAnswers(PageParts parts, QuestionReads reads, ComputedReads computed, Tellings tellings, ThingReads things) {
        this.parts = parts;
        this.reads = reads;
        this.computed = computed;
        this.tellings = tellings;
        this.things = things;
    }

    /** An answer as its page shows it. */
    public record Shown(String about, Told told, long position, List<Incomplete> incomplete) implements Tabled {

        @Override
        public List<Sheet> sheets() {
            return told.tables().stream()
                    .map(table -> Sheet.of(
                            table.title(),
                            table.columns(),
                            table.rows(),
                            row -> row.stream().map(Told.Cell::text).toList()))
                    .toList();
        }
    }

    /**
     * The answer at a moment.
     *
     * @param district the unit it is asked of; absent where there is none, or it is asked of something else
     * @param given what else it is asked with
     * @param called what units and teams were called at the moment
     * @param asMuch what of it there is room for; only that is called by its title
     * @throws org.throughline.query.read.ReadRefusal when it cannot be answered
     */
    public Shown told(
            QuestionType<?, ?> asked,
            Moment moment,
            @Nullable String district,
            Map<String, List<String>> given,
            Called called,
            UnaryOperator<Told> asMuch) {
        Map<String, String[]> values = new HashMap<>();
        given.forEach((name, each) -> values.put(name, each.toArray(String[]::new)));
        Ask ask = reads.ask(asked, moment.asked(), district, values);
        Kept kept = reads.answer(ask, null);
        Envelope envelope = kept.envelope();
        return computed.compute(() -> {
            Names names = parts.names(called);
            LocalDate day = envelope.asOf() == null ? moment.today() : envelope.asOf();
            Function<Saying, Told> telling = telling(asked, kept);
            Told told = Naming.atOnce(
                    names,
                    known -> asMuch.apply(telling.apply(new Saying(Naming.mentioning(known), day, envelope.window()))));
            return new Shown(
                    asked.asks().title(),
                    titled(told, names, moment),
                    envelope.position(),
                    envelope.incomplete() == null ? List.of() : envelope.incomplete());
        });
    }

    private Function<Saying, Told> telling(QuestionType<?, ?> asked, Kept kept) {
        return tellings.telling(asked, kept)
                .orElseGet(() -> say -> AnswerLayout.of(
                                EventJson.MAPPER.readTree(kept.page(SHOWN).json()), say.names())
                        .told());
    }

    private Told titled(Told told, Names names, Moment moment) {
        SubjectNames titles = things.names(names, told.unnamed(), moment.tense());
        return told.named(key -> titles.titleOf(key).orElseGet(() -> unnamed(key)));
    }

    private static String unnamed(SubjectKey key) {
        return Words.one(Words.scale(key.kind()));
    }
}
