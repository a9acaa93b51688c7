package org.throughline.query.subject.implementation.instrument;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionDropped;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionSet;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentDescribed;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentWithdrawn;
import org.throughline.events.implementation.instrument.InstrumentSection;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of instruments that organizations bring. */
@Component
final class InstrumentWords implements FamilyWords<InstrumentEvent> {

    @Override
    public Class<InstrumentEvent> family() {
        return InstrumentEvent.class;
    }

    @Override
    public Sentence say(InstrumentEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        String instrument = names.instrument(event.instrument(), event.instrumentVersion());
        return switch (event) {
            case InstrumentRegistered e -> new Sentence(about, registered(e), e.reason());
            case InstrumentDescribed e ->
                new Sentence(
                        about,
                        "Described %s of %s"
                                .formatted(Words.count(e.descriptors().size(), "step", "steps"), instrument),
                        null);
            case CriterionSet e ->
                new Sentence(
                        about,
                        "%s asks %s %s of %s of %s"
                                .formatted(
                                        who(e.programme()),
                                        e.comparator() == Comparator.AT_LEAST ? "at least" : "more than",
                                        plain(e.value()),
                                        Words.scale(e.scale()),
                                        instrument),
                        e.reason());
            case CriterionDropped e ->
                new Sentence(
                        about,
                        "%s asks nothing of %s of %s any more"
                                .formatted(who(e.programme()), Words.scale(e.scale()), instrument),
                        e.reason());
            case InstrumentWithdrawn e ->
                new Sentence(about, "Checks with %s no more".formatted(instrument), e.reason());
        };
    }

    private static String who(@Nullable String programme) {
        return programme == null ? "It" : "Programme " + programme;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String registered(InstrumentRegistered e) {
        int items = e.definition().sections().stream()
                .map(InstrumentSection::items)
                .mapToInt(List::size)
                .sum();
        return "Brought the instrument %s, version %s: %s in %s"
                .formatted(
                        e.definition().name(),
                        e.definition().version(),
                        Words.count(items, "item", "items"),
                        Words.count(e.definition().sections().size(), "section", "sections"));
    }
}
