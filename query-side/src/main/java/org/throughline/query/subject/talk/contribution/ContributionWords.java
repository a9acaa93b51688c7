package org.throughline.query.subject.talk.contribution;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.talk.contribution.Contributed;
import org.throughline.events.talk.contribution.ContributionEvent;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionRecorded;
import org.throughline.events.talk.contribution.ContributionEvent.ContributionWithdrawn;
import org.throughline.events.talk.contribution.ContributionKind;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;

/** What is said of contributions; nobody is named. */
@Component
final class ContributionWords implements FamilyWords<ContributionEvent> {

    @Override
    public Class<ContributionEvent> family() {
        return ContributionEvent.class;
    }

    @Override
    public Sentence say(ContributionEvent event, String unit, Names names) {
        return switch (event) {
            case ContributionRecorded e ->
                new Sentence(
                        names.organization(e.organizationId()),
                        "Somebody %s: %s".formatted(brought(e.kind()), to(e.to(), names)),
                        null);
            case ContributionWithdrawn e ->
                new Sentence(
                        unit.isEmpty() ? e.contributionId() : unit,
                        "Somebody wishes no more that their contribution is told of",
                        null);
        };
    }

    private static String brought(ContributionKind kind) {
        return switch (kind) {
            case IDEA -> "contributed an idea";
            case KNOWLEDGE -> "contributed what they know";
            case TIME -> "contributed time";
            case CONNECTION -> "brought people along";
            case LEADING -> "led where nobody had asked";
        };
    }

    private static String to(Contributed to, Names names) {
        return Stream.of(
                        to.practice() == null ? "" : to.practice(),
                        subject("need", to.needId(), names),
                        subject("goal", to.goalId(), names),
                        subject("plan", to.planId(), names),
                        subject("idea", to.ideaId(), names),
                        subject("cycle", to.cycleId(), names),
                        subject("engagement", to.engagementId(), names))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String subject(String kind, @Nullable String id, Names names) {
        return id == null ? "" : "the %s %s".formatted(kind, names.subject(kind, id));
    }
}
