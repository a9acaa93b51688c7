package org.throughline.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.throughline.command.concern.Concerns;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;

/** Fixtures for decisions: the real aggregate, the real rules, and peers whose history is given as plain events. */
public final class Decision {

    private Decision() {}

    /** A fixture for the aggregate, in a world in which these events happened to other subjects. */
    public static <T> FixtureConfiguration<T> of(Class<T> aggregate, SubjectEvent... happenedToPeers) {
        return of(aggregate, new ConfidencesInMemory(), happenedToPeers);
    }

    /** The same, in a world in which it is asked of every event what the district asks of such facts. */
    public static <T> FixtureConfiguration<T> judged(Class<T> aggregate, SubjectEvent... happenedToPeers) {
        List<SubjectEvent> events = Arrays.asList(happenedToPeers);
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        return registered(fixture, new ConfidencesInMemory(), peers(events), events);
    }

    /** Peers with this history, of which it is asked what a district asks. */
    public static Peers peers(List<SubjectEvent> events) {
        return new Peers(streams(events), new DirectoryOf(events), new Concerns());
    }

    private static EventStreams streams(List<SubjectEvent> events) {
        return (subject, after) -> events.stream()
                .filter(event -> SubjectKey.of(event).equals(subject))
                .skip(after);
    }

    /** Where to look, among plain events. */
    private record DirectoryOf(List<SubjectEvent> events) implements Directory {

        @Override
        public List<String> teamsNaming(String memberId) {
            return naming(appointed -> appointed.memberId().equals(memberId));
        }

        /** Whoever was appointed may have come to have another role since. */
        @Override
        public List<String> teamsWithRole(String role, @Nullable String district) {
            return naming(appointed -> true);
        }

        private List<String> naming(Predicate<MemberAppointed> asked) {
            return events.stream()
                    .flatMap(event -> event instanceof MemberAppointed appointed && asked.test(appointed)
                            ? Stream.of(appointed.teamId())
                            : Stream.empty())
                    .distinct()
                    .toList();
        }

        @Override
        public List<String> begunIn(String unit, String event) {
            return events.stream()
                    .filter(one -> EventCatalog.ALL.of(one.getClass()).name().equals(event))
                    .map(SubjectEvent::subjectId)
                    .toList();
        }
    }

    /** The same, in a world in which this was said in confidence. */
    public static <T> FixtureConfiguration<T> of(
            Class<T> aggregate, Confidences confidences, SubjectEvent... happenedToPeers) {
        List<SubjectEvent> events = Arrays.asList(happenedToPeers);
        return registered(new AggregateTestFixture<>(aggregate), confidences, new Peers(streams(events)), events);
    }

    private static <T> FixtureConfiguration<T> registered(
            FixtureConfiguration<T> fixture, Confidences confidences, Peers peers, List<SubjectEvent> events) {
        fixture.registerCommandTargetResolver(command -> new VersionedAggregateIdentifier(
                (Object) ((Command) command.getPayload()).subject().toString(), null));
        fixture.registerInjectableResource(peers);
        fixture.registerInjectableResource(confidences);
        // whom events concern is known by the log alone: a world is small enough to be looked through
        fixture.registerInjectableResource(new Units(unit -> new Units.Recorded(0, entries(events))));
        return fixture;
    }

    private static List<Units.Entry> entries(List<SubjectEvent> events) {
        Map<SubjectKey, Long> numbers = new HashMap<>();
        return events.stream()
                .map(event -> new Units.Entry(
                        SubjectKey.of(event), numbers.merge(SubjectKey.of(event), 1L, Long::sum), event))
                .toList();
    }

    /** Asserts on a refusal: {@code expectException(Decision.refusedWith(RefusalCode.ENDED))}. */
    public static org.hamcrest.Matcher<?> refusedWith(RefusalCode code) {
        return new org.hamcrest.CustomTypeSafeMatcher<Refusal>("a refusal with code " + code) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == code;
            }
        };
    }
}
