package org.throughline.query.subject.implementation.coaching;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachAssigned;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingEnded;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingPlanRevised;
import org.throughline.events.implementation.coaching.CoachingEvent.CoachingVisitRecorded;
import org.throughline.events.implementation.coaching.Delivered;
import org.throughline.events.implementation.coaching.DeliveredItem;
import org.throughline.query.Tallies;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of coaching. */
@Component
final class CoachingWords implements FamilyWords<CoachingEvent> {

    @Override
    public Class<CoachingEvent> family() {
        return CoachingEvent.class;
    }

    @Override
    public Sentence say(CoachingEvent event, String unit, Names names) {
        String team = names.team(event.teamId());
        return switch (event) {
            case CoachAssigned e ->
                new Sentence(
                        team,
                        "%s coaches the team%s, %s"
                                .formatted(Words.sentence(names.person(e.memberId())), in(e.practice()), from(e)),
                        e.plan().focus());
            case CoachingPlanRevised e -> new Sentence(team, "Coaching is meant to be otherwise", e.reason());
            case CoachingVisitRecorded e ->
                new Sentence(team, "A coach was there%s%s".formatted(howLong(e), done(e.delivered())), null);
            case CoachingEnded e -> new Sentence(team, "A coach coaches the team no more", e.reason());
        };
    }

    private static String in(@Nullable String practice) {
        return practice == null ? "" : " in " + practice;
    }

    private static String from(CoachAssigned e) {
        if (e.origin() == CoachOrigin.INTERNAL) {
            return "from inside the district";
        }
        return e.provider() == null ? "from outside" : "from outside: " + e.provider();
    }

    private static String howLong(CoachingVisitRecorded e) {
        String minutes = e.minutes() == null ? "" : " for " + Words.minutes(e.minutes());
        return e.mode() == null
                ? minutes
                : "%s, %s".formatted(minutes, Words.code(e.mode().name()));
    }

    private static String done(List<DeliveredItem> items) {
        if (items.isEmpty()) {
            return "";
        }
        String missed = items.stream()
                .filter(item -> item.delivered() == Delivered.NO)
                .map(item -> Words.code(item.item()))
                .collect(Collectors.joining(", "));
        return "; done of what was meant: %d of %d%s"
                .formatted(
                        Tallies.count(items, item -> item.delivered() == Delivered.YES),
                        Tallies.count(items, item -> item.delivered() != Delivered.NOT_APPLICABLE),
                        missed.isEmpty() ? "" : ", not: " + missed);
    }
}
