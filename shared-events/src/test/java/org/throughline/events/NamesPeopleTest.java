package org.throughline.events;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.NamesPeople.Named;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/** Whoever is said to have acted can be asked for the seat they did it in, whichever event says so. */
class NamesPeopleTest {

    /** What components are called that name people. */
    private static final Set<String> PEOPLE = Set.of(
            "by", "memberId", "deciders", "ledBy", "draftedBy", "participants", "proposedBy", "approver", "askedBy");

    /** Events that name people and say of nobody that they acted in a seat, each with the reason. */
    private static final Map<String, String> SAY_NOTHING_OF_SEATS = Map.ofEntries(
            entry("MemberAppointed", "it is the seat"),
            entry("MemberRoleChanged", "it is the seat"),
            entry("MemberRetired", "it is the seat"),
            entry("MemberInvited", "they have none yet"),
            entry("InvitationDeclined", "they take none"),
            entry("MemberOriented", "its rules refuse it without a seat"),
            entry("DutyAssigned", "its rules refuse it without a seat"),
            entry("DutyReleased", "its rules refuse it without a seat"),
            entry("AdvocateNamed", "its rules refuse it without a seat"),
            entry("AdvocacyEnded", "it ends what a seat was named for"),
            entry("PerspectiveDeclared", "its rules refuse it without a seat"),
            entry("PerspectiveWithdrawn", "it takes back a declaration"),
            entry("LearningRecorded", "people learn before they have a seat"),
            entry("LearningRetracted", "people learn before they have a seat"),
            entry("CoachAssigned", "a coach from outside has no seat, and one from inside may have none there"),
            entry("QuestionAsked", "practitioners ask for themselves"),
            entry("FeedbackGiven", "practitioners speak for themselves"),
            entry("DirectionAcknowledged", "it is told to everybody, not to seats"),
            entry("AgreementAcknowledged", "it binds everybody, not seats"),
            entry("InputRecorded", "who asked may be a team or a role, and nobody is said to have decided"),
            entry("IdeaProposed", "whoever has an idea needs no seat for it"),
            entry("ContributionRecorded", "people contribute without a seat, and that is the point of it"),
            entry("PlanInputRecorded", "who asked may be a team or a role, and nobody is said to have decided"),
            entry("CourageousConversationHeld", "it counts people and names none"));

    @ParameterizedTest
    @MethodSource("types")
    void anEventThatNamesPeopleTellsWhoActedOrSaysWhyNot(EventType type) {
        boolean names = Arrays.stream(type.payload().getRecordComponents())
                .anyMatch(component -> PEOPLE.contains(component.getName()));
        boolean tells = NamesPeople.class.isAssignableFrom(type.payload());
        if (names) {
            assertThat(tells).as(type.name()).isNotEqualTo(SAY_NOTHING_OF_SEATS.containsKey(type.name()));
        }
        if (tells) {
            assertThat(type.payload()).isAssignableTo(WithConcerns.class);
        }
    }

    @ParameterizedTest
    @MethodSource("naming")
    void everybodyInTheFrozenExampleIsTold(EventType type) throws Exception {
        String frozen = frozen(type);
        JsonNode event = EventJson.MAPPER.readTree(frozen);
        List<String> named = ((NamesPeople) EventJson.read(type.name(), type.revision(), frozen))
                .named()
                .flatMap(one -> Stream.of(one.memberId(), one.role()).filter(Objects::nonNull))
                .toList();
        assertThat(named).isNotEmpty();
        for (String people : PEOPLE) {
            JsonNode value = event.path("account").path(people);
            assertThat(named).containsAll(ids(value.isMissingNode() ? event.path(people) : value));
        }
    }

    private static List<String> ids(JsonNode value) {
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        return value.valueStream()
                .map(one -> one.isString() ? one : one.path("memberId"))
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void aMemberOrARoleIsEither() {
        assertThat(Named.membersOrRoles(List.of("PRINCIPAL", "m-1"))).allMatch(Named::isEither);
        assertThat(Named.members(List.of("m-1"))).noneMatch(Named::isEither);
        assertThat(Named.members(null)).isEmpty();
        assertThat(Named.member(null)).isEmpty();
        assertThat(new Named(null, "PRINCIPAL").isEither()).isFalse();
    }

    static Stream<EventType> types() {
        return EventCatalog.ALL.types().stream();
    }

    static Stream<EventType> naming() {
        return types().filter(type -> NamesPeople.class.isAssignableFrom(type.payload()));
    }

    private static String frozen(EventType type) throws IOException {
        String name = "/frozen/%s.%d.json".formatted(type.name(), type.revision());
        try (var in = Objects.requireNonNull(NamesPeopleTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
