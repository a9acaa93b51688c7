package org.throughline.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;

/** Fixtures for decisions: the real aggregate, the real rules, and peers whose history is given as plain events. */
public final class Decision {

    private Decision() {}

    /** A fixture for the aggregate, in a world in which these events happened to other subjects. */
    public static <T> FixtureConfiguration<T> of(Class<T> aggregate, SubjectEvent... happenedToPeers) {
        return of(aggregate, new ConfidencesInMemory(), happenedToPeers);
    }

    /** The same, in a world in which this was said in confidence. */
    public static <T> FixtureConfiguration<T> of(
            Class<T> aggregate, Confidences confidences, SubjectEvent... happenedToPeers) {
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(command -> new VersionedAggregateIdentifier(
                (Object) ((Command) command.getPayload()).subject().toString(), null));
        List<SubjectEvent> events = Arrays.asList(happenedToPeers);
        fixture.registerInjectableResource(new Peers((subject, after) -> events.stream()
                .filter(event -> SubjectKey.of(event).equals(subject))
                .skip(after)));
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
