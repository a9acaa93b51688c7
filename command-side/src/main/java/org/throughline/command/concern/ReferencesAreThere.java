package org.throughline.command.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.choices.focus.FocusPortfolios;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.implementation.plan.Plans;
import org.throughline.events.Amendment;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.Evidence;
import org.throughline.events.NamedEvidence;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.teams.meeting.AgendaItem;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingCorrected;
import org.throughline.events.teams.meeting.MeetingEvent.MeetingHeld;

/**
 * What a fact names of ours is there. An item of an agenda that serves a goal, a step, an indicator or a focus area says which;
 * goals and steps are those of plans of the unit or of one above it, focus areas those of its district. Evidence links to subjects
 * that are recorded.
 */
final class ReferencesAreThere implements Question {

    private static final Pattern OURS = Pattern.compile("/api/([a-z-]+)/([^/?#]+)");

    private static final Map<String, String> KINDS = EventCatalog.ALL.types().stream()
            .map(EventType::subject)
            .filter(kind -> !kind.equals(Amendment.OF_ANY_KIND))
            .distinct()
            .collect(Collectors.toMap(EventCatalog.ALL::pathOf, Function.identity()));

    @Override
    public Policy policy() {
        return Policy.REFERENCES_ARE_THERE;
    }

    @Override
    public Optional<String> shortcoming(SubjectEvent event, Scope scope, RulebookFacts rules, Peers peers) {
        List<String> missing = Stream.concat(
                        agenda(event)
                                .filter(item -> !isThere(item, scope, event.effectiveOn(), peers))
                                .map(ReferencesAreThere::words),
                        evidence(event).filter(link -> !isThere(link, peers)))
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("nothing is there for %s".formatted(String.join(", ", missing)));
    }

    private static Stream<AgendaItem> agenda(SubjectEvent event) {
        return switch (event) {
            case MeetingHeld e -> e.agenda().stream();
            case MeetingCorrected e -> e.agenda().stream();
            default -> Stream.empty();
        };
    }

    private static String words(AgendaItem item) {
        return item.ref() == null ? "%s without a name".formatted(item.link()) : item.link() + " " + item.ref();
    }

    private static boolean isThere(AgendaItem item, Scope scope, LocalDate day, Peers peers) {
        String ref = item.ref();
        return switch (item.link()) {
            case GOAL, STEP ->
                ref != null && Plans.haveItem(peers, Organizations.upwards(peers, scope.unit(), day), ref, day);
            case FOCUS_AREA -> ref != null && FocusPortfolios.haveArea(peers, scope.district(), ref, day);
            case INDICATOR -> ref != null;
            case OTHER_MISSION, NONE -> true;
        };
    }

    private static Stream<String> evidence(SubjectEvent event) {
        return NamedEvidence.in(event).stream().map(Evidence::link).flatMap(Stream::ofNullable);
    }

    /** What is not ours is not looked for. */
    private static boolean isThere(String link, Peers peers) {
        Matcher ours = OURS.matcher(link);
        String kind = ours.lookingAt() ? KINDS.get(ours.group(1)) : null;
        return kind == null || peers.exists(new SubjectKey(kind, ours.group(2)));
    }
}
