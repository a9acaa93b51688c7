package org.throughline.query.subject.talk.engagement;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.engagement.EngagementEvent;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementEnded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRecorded;
import org.throughline.events.talk.engagement.EngagementEvent.EngagementRepeated;
import org.throughline.events.talk.engagement.EngagementTopic;
import org.throughline.query.subject.choices.decision.InputWords;
import org.throughline.query.subject.talk.RecurrenceWords;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of engagements. */
@Component
final class EngagementWords implements FamilyWords<EngagementEvent> {

    @Override
    public Class<EngagementEvent> family() {
        return EngagementEvent.class;
    }

    @Override
    public Sentence say(EngagementEvent event, String unit, Names names) {
        return switch (event) {
            case EngagementRecorded e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        parts(
                                "Engaged %s, who %s".formatted(Words.code(e.group()), InputWords.depth(e.depth())),
                                about(e.about(), names),
                                came(e.attended()),
                                e.recurrence() == null
                                        ? ""
                                        : "meant to come again " + RecurrenceWords.of(e.recurrence())),
                        null);
            case EngagementRepeated e ->
                new Sentence(
                        unit.isEmpty() ? e.engagementId() : unit,
                        parts("Engaged them again: they %s".formatted(InputWords.depth(e.depth())), came(e.attended())),
                        null);
            case EngagementEnded e ->
                new Sentence(
                        unit.isEmpty() ? e.engagementId() : unit,
                        "Engages a group no more as it was meant to",
                        e.reason());
        };
    }

    private static String parts(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String about(EngagementTopic about, Names names) {
        String named = Stream.of(
                        said(about.title()),
                        said(about.practice()),
                        subject("decision", about.decisionId(), names),
                        subject("need", about.needId(), names),
                        subject("goal", about.goalId(), names),
                        subject("plan", about.planId(), names))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : "about " + named;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String subject(String kind, @Nullable String id, Names names) {
        return id == null ? "" : "the %s %s".formatted(kind, names.subject(kind, id));
    }

    private static String came(@Nullable Integer attended) {
        return attended == null ? "" : "%d came".formatted(attended);
    }
}
