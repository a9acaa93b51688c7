package org.throughline.query.subject.implementation.support;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.support.HeadCount;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.implementation.support.SupportEvent.SupportCancelled;
import org.throughline.events.implementation.support.SupportEvent.SupportHeld;
import org.throughline.events.implementation.support.SupportEvent.SupportRated;
import org.throughline.events.implementation.support.SupportEvent.SupportScheduled;
import org.throughline.events.implementation.support.SupportKind;
import org.throughline.events.implementation.support.SupportTerms;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of supports of staff. */
@Component
public final class SupportWords implements FamilyWords<SupportEvent> {

    @Override
    public Class<SupportEvent> family() {
        return SupportEvent.class;
    }

    @Override
    public Sentence say(SupportEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.supportId() : unit;
        String support = names.subject("staff-support", event.supportId());
        return switch (event) {
            case SupportScheduled e ->
                new Sentence(names.organization(e.organizationId()), scheduled(e.terms(), names), null);
            case SupportHeld e -> new Sentence(about, held(e, support), null);
            case SupportCancelled e -> new Sentence(about, "Support %s ended".formatted(support), e.reason());
            case SupportRated e -> new Sentence(about, rated(e, support), null);
        };
    }

    /** What it is called in the middle of a sentence. */
    public static String kind(SupportKind kind) {
        return switch (kind) {
            case LEARNING -> "professional learning";
            case COMMUNITY -> "a professional learning community";
            case ASSISTANCE -> "technical assistance";
        };
    }

    private static String scheduled(SupportTerms terms, Names names) {
        String whom = Words.and(Stream.concat(
                        terms.teamIds().stream().map(names::team),
                        terms.groups().stream().map(Words::code))
                .toList());
        String days = terms.endsOn() == null
                ? "from %s on".formatted(Words.day(terms.startsOn()))
                : terms.endsOn().equals(terms.startsOn())
                        ? "for " + Words.day(terms.startsOn())
                        : "from %s to %s".formatted(Words.day(terms.startsOn()), Words.day(terms.endsOn()));
        return "Scheduled %s for %s, %s: %s".formatted(kind(terms.kind()), whom, days, Words.text(terms.title()));
    }

    private static String held(SupportHeld e, String support) {
        String minutes = e.minutes() == null ? "" : ", " + Words.minutes(e.minutes());
        String came = e.attended().isEmpty()
                ? ""
                : e.attended().stream().map(SupportWords::came).collect(Collectors.joining(", ", "; came: ", ""));
        return "Held some of support %s%s%s".formatted(support, minutes, came);
    }

    private static String came(HeadCount count) {
        return "%d %s".formatted(count.people(), Words.code(count.group()));
    }

    private static String rated(SupportRated e, String support) {
        String of = e.answers() == null ? "" : " of " + Words.count(e.answers(), "answer", "answers");
        String figure = e.percent() == null ? "" : ": %d percent%s".formatted(e.percent(), of);
        String lacking = e.lacking().isEmpty()
                ? ""
                : e.lacking().stream()
                        .map(feature -> Words.code(feature.name()))
                        .collect(Collectors.joining(", ", "; lacking: ", ""));
        return "Support %s rated by %s%s%s"
                .formatted(
                        support,
                        switch (e.source()) {
                            case PARTICIPANTS -> "those it was for";
                            case PROVIDER -> "those who led it";
                            case OBSERVER -> "an observer";
                        },
                        figure,
                        lacking);
    }
}
