package org.throughline.command;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.throughline.command.concern.Concerns;
import org.throughline.events.EventCatalog;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent;
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
        return registered(fixture, new ConfidencesInMemory(), peers(events));
    }

    /** Peers with this history, of which it is asked what a district asks. */
    public static Peers peers(List<SubjectEvent> events) {
        return new Peers(streams(events), new DirectoryOf(events), everything(events), new Concerns());
    }

    /** The same, of which nothing is asked across subjects. */
    private static Peers standingAlone(List<SubjectEvent> events) {
        return new Peers(streams(events), Directory.EMPTY, everything(events), Judgement.NOTHING_ASKED);
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
        return registered(new AggregateTestFixture<>(aggregate), confidences, standingAlone(events));
    }

    private static <T> FixtureConfiguration<T> registered(
            FixtureConfiguration<T> fixture, Confidences confidences, Peers peers) {
        fixture.registerCommandTargetResolver(command -> new VersionedAggregateIdentifier(
                (Object) ((Command) command.getPayload()).subject().toString(), null));
        fixture.registerInjectableResource(peers);
        fixture.registerInjectableResource(confidences);
        return fixture;
    }

    /** Whom events concern is known by the log alone: a world is small enough to be looked through. */
    private static DependentStreams everything(List<SubjectEvent> events) {
        return id -> {
            Map<SubjectKey, Long> numbers = new HashMap<>();
            return new DependentStreams.Recorded(
                    0,
                    events.stream()
                            .map(event -> new Dependent(
                                    SubjectKey.of(event),
                                    numbers.merge(SubjectKey.of(event), 1L, Long::sum),
                                    event,
                                    event instanceof OrganizationEvent ? event.subjectId() : id))
                            .toList());
        };
    }

    /** The one event that a command made, which is of this type. */
    public static <E> E eventOf(ResultValidator<?> result, Class<E> type) {
        AtomicReference<@Nullable E> event = new AtomicReference<>();
        result.expectEventsMatching(exactSequenceOf(matches((EventMessage<?> message) -> {
            event.set(type.cast(message.getPayload()));
            return true;
        })));
        return Objects.requireNonNull(event.get());
    }

    /** Asserts on every fault of a refusal, as its pointer and its code: {@code refusedFor("/needIds/0 not-yet")}. */
    public static org.hamcrest.Matcher<?> refusedFor(String... faults) {
        return new org.hamcrest.CustomTypeSafeMatcher<Refusal>("a refusal for " + List.of(faults)) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.faultCount() == faults.length
                        && refusal.faults().stream()
                                .map(fault -> fault.pointer() + " " + fault.code())
                                .toList()
                                .equals(List.of(faults));
            }
        };
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
