package org.throughline.query.subject.direction.buyin;

import org.springframework.stereotype.Component;
import org.throughline.events.direction.buyin.BuyInEvent;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRecorded;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRetracted;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of buy-in. */
@Component
final class BuyInWords implements FamilyWords<BuyInEvent> {

    @Override
    public Class<BuyInEvent> family() {
        return BuyInEvent.class;
    }

    @Override
    public Sentence say(BuyInEvent event, String unit, Names names) {
        String about = names.organization(event.organizationId());
        return switch (event) {
            case BuyInRecorded e -> new Sentence(about, recorded(e), null);
            case BuyInRetracted e ->
                new Sentence(about, "Buy-in %s retracted, it does not count".formatted(e.code()), e.reason());
        };
    }

    private static String recorded(BuyInRecorded e) {
        String what = e.practice() == null ? "the work as a whole" : e.practice();
        return "Buy-in of %s for %s: %d of %d, from %s"
                .formatted(
                        Words.code(e.group()),
                        what,
                        e.level(),
                        e.highest(),
                        Words.count(e.respondents(), "answer", "answers"));
    }
}
