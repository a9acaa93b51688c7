package org.throughline.query.subject.implementation.administration;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationAbandoned;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.AdministrationOpened;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundClosed;
import org.throughline.events.implementation.administration.AdministrationEvent.RoundOpened;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.query.words.FamilyWords;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Words;

/** What is said of administrations. */
@Component
final class AdministrationWords implements FamilyWords<AdministrationEvent> {

    @Override
    public Class<AdministrationEvent> family() {
        return AdministrationEvent.class;
    }

    @Override
    public Sentence say(AdministrationEvent event, String unit, Names names) {
        String about = unit.isEmpty() ? event.administrationId() : unit;
        return switch (event) {
            case AdministrationOpened e ->
                new Sentence(names.organization(e.organizationId()), opened(e, names), e.purpose());
            case RoundOpened e ->
                new Sentence(
                        about,
                        "Asked again: round %d, %s"
                                .formatted(e.round(), Words.count(e.items().size(), "item", "items")),
                        e.comment());
            case RoundClosed e -> new Sentence(about, counted(e), null);
            case AdministrationClosed e ->
                new Sentence(
                        about,
                        e.checkId() == null
                                ? "Closed the survey"
                                : "Closed the vote into the fidelity check "
                                        + names.subject("fidelity-check", e.checkId()),
                        null);
            case AdministrationAbandoned e ->
                new Sentence(about, "Gave up an administration of an instrument", e.reason());
        };
    }

    private static String opened(AdministrationOpened e, Names names) {
        int people = e.invited().stream().mapToInt(Invited::people).sum();
        return "%s on %s with %s: %s asked for a ballot"
                .formatted(
                        e.kind() == AdministrationKind.TEAM_VOTE ? "Opened a vote" : "Opened a staff survey",
                        e.practice(),
                        called(e.instrumentName(), e.instrument(), e.instrumentVersion(), names),
                        Words.count(people, "person is", "people are"));
    }

    private static String called(@Nullable String brought, String instrument, String version, Names names) {
        return brought == null ? names.instrument(instrument, version) : Names.versioned(brought, version);
    }

    private static String counted(RoundClosed e) {
        String ballots = "Counted round %d: %s".formatted(e.round(), Words.count(e.ballots(), "ballot", "ballots"));
        List<String> open = e.unsettled();
        if (!e.scores().isEmpty()
                || e.counts().isEmpty()
                || open.size() == e.counts().size()) {
            return ballots;
        }
        return open.isEmpty()
                ? ballots + ", every item is settled"
                : "%s, no majority on %s".formatted(ballots, open.stream().collect(Collectors.joining(", ")));
    }
}
