package org.throughline.command.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.ground.rulebook.RulebookFacts;
import org.throughline.command.ground.rulebook.Rulebooks;
import org.throughline.command.implementation.practice.PracticeNames;
import org.throughline.events.Copies;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationReparented;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.ground.rulebook.Mode;
import org.throughline.events.ground.rulebook.Policy;
import org.throughline.events.ground.rulebook.RulebookEvent.PolicySet;
import org.throughline.events.implementation.practice.NamedPractices;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeDeselected;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.stage.StageEvent.StageEntered;

class PracticesAreSelectedTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate CHOSEN = LocalDate.parse("2016-09-06");
    private static final LocalDate DAY = LocalDate.parse("2018-02-01");
    private static final LocalDate AFTER = LocalDate.parse("2020-07-01");
    private static final Scope SCHOOL = new Scope("s1", "d1");
    private static final String CONCERN = Policy.PRACTICE_IS_SELECTED.name();

    private final PracticesAreSelected question = new PracticesAreSelected();

    /** Made of the records themselves: a kind of subject that is to name practices tomorrow is among them. */
    static Stream<EventType> eventsThatNamePractices() {
        return EventCatalog.ALL.types().stream()
                .filter(type -> NamedPractices.mayBeIn(type.payload()))
                .filter(type -> !PracticeEvent.class.isAssignableFrom(type.payload()))
                .filter(type ->
                        !StageEvent.class.isAssignableFrom(type.payload()) || type.payload() == StageEntered.class);
    }

    @Test
    void nineKindsNamePractices() {
        assertThat(eventsThatNamePractices().map(EventType::subject).distinct())
                .contains(
                        "stage",
                        "fidelity-check",
                        "readiness-assessment",
                        "resource-ledger",
                        "agreement",
                        "buy-in",
                        "measure",
                        "commitment-register",
                        "focus-portfolio");
    }

    @ParameterizedTest
    @MethodSource("eventsThatNamePractices")
    void isAskedOfWhateverNamesOne(EventType type) {
        assertThat(concerns(type, "SEL", policy(Mode.WARN))).containsExactly(CONCERN);
        assertThat(concerns(type, "PBIS", policy(Mode.WARN))).isEmpty();
        assertThat(concerns(type, "pbis", policy(Mode.WARN))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventsThatNamePractices")
    void isRefusedWhereADistrictHoldsStrictlyToIt(EventType type) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> concerns(type, "SEL", policy(Mode.BLOCK)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.POLICY_NOT_MET);
        assertThat(refusal.getMessage()).contains("SEL");
        assertThat(concerns(type, "pbis", policy(Mode.BLOCK))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventsThatNamePractices")
    void isNotAskedUnlessADistrictSaysSo(EventType type) {
        assertThat(concerns(type, "SEL")).isEmpty();
    }

    @Test
    void whatIsGivenUpOrTakenBackIsNotAsked() {
        assertThat(concerns(
                        new StageEvent.TrackDiscontinued("s1", "SEL", "Enough", List.of(), DAY),
                        SCHOOL,
                        peers(policy(Mode.BLOCK))))
                .isEmpty();
    }

    @Test
    void isAskedByTheDayOfTheFact() {
        SubjectEvent letGo = new PracticeDeselected("d1", "PBIS", "Enough", List.of("m1"), DAY);
        assertThat(concerns(entered("PBIS", CHOSEN.minusDays(1)), SCHOOL, peers(policy(Mode.WARN))))
                .containsExactly(CONCERN);
        assertThat(concerns(entered("PBIS", CHOSEN), SCHOOL, peers(policy(Mode.WARN))))
                .isEmpty();
        assertThat(concerns(entered("PBIS", DAY), SCHOOL, peers(policy(Mode.WARN), letGo)))
                .containsExactly(CONCERN);
    }

    @Test
    void aNameMeansWhatTheNearestOrganizationSaysOnThatDay() {
        SubjectEvent own = new PracticeJoined("s1", "pbis", "SEL", false, "Ours", DAY);
        SubjectEvent parted = new PracticeParted("d1", "pbis", "Another", AFTER);
        assertThat(PracticeNames.at(peers(own), "s1", CHOSEN).meant("pbis")).isEqualTo("PBIS");
        assertThat(PracticeNames.at(peers(own), "s1", DAY).meant("pbis")).isEqualTo("SEL");
        assertThat(PracticeNames.at(peers(own), "d1", DAY).meant("pbis")).isEqualTo("PBIS");
        assertThat(PracticeNames.at(peers(parted), "s1", AFTER.minusDays(1)).meant("pbis"))
                .isEqualTo("PBIS");
        assertThat(PracticeNames.at(peers(parted), "s1", AFTER).meant("pbis")).isEqualTo("pbis");
    }

    @Test
    void whoeverSelectedAPracticeUnderANameMeansThatByIt() {
        SubjectEvent own = selected("s1", "pbis", DAY);
        assertThat(PracticeNames.at(peers(own), "s1", DAY).meant("pbis")).isEqualTo("pbis");
        assertThat(PracticeNames.at(peers(own), "s1", DAY.minusDays(1)).meant("pbis"))
                .isEqualTo("PBIS");
    }

    @Test
    void aNameMeansWhatItMeansWhereTheOrganizationLayThatDay() {
        SubjectEvent moved = new OrganizationReparented("s1", "d2", "Moved", DAY);
        assertThat(PracticeNames.at(peers(moved), "s1", DAY.minusDays(1)).meant("pbis"))
                .isEqualTo("PBIS");
        assertThat(PracticeNames.at(peers(moved), "s1", DAY).meant("pbis")).isEqualTo("pbis");
    }

    @Test
    void whatIsKnownInAnotherCircleOfNamesStillEnds() {
        SubjectEvent back = new PracticeJoined("d1", "PBIS", "pbis", false, "By mistake", DAY);
        assertThat(PracticeNames.at(peers(back), "s1", DAY).meant("pbis")).isEqualTo("pbis");
        assertThat(PracticeNames.at(peers(back), "s1", DAY).meant("PBIS")).isEqualTo("PBIS");
    }

    private List<String> concerns(EventType type, String practice, SubjectEvent... more) {
        SubjectEvent event = (SubjectEvent) specimen(type.payload(), practice);
        assertThat(NamedPractices.in(event)).isNotEmpty().containsOnly(practice);
        return concerns(event, SCHOOL, peers(more));
    }

    private List<String> concerns(SubjectEvent event, Scope scope, Peers peers) {
        RulebookFacts rules = Rulebooks.on(peers, scope.district(), event.effectiveOn());
        return rules.concern(question.policy(), () -> question.shortcoming(event, scope, rules, peers)).stream()
                .toList();
    }

    private static SubjectEvent policy(Mode mode) {
        return new PolicySet("d1", Policy.PRACTICE_IS_SELECTED, mode, "We choose what we do", BEGINNING);
    }

    private static StageEntered entered(String practice, LocalDate day) {
        return Copies.of((StageEntered) specimen(StageEntered.class, practice), Map.of("effectiveOn", day));
    }

    private static PracticeSelected selected(String organization, String code, LocalDate day) {
        return new PracticeSelected(
                organization, code, Map.of("en", code), "We need it", List.of("m1"), List.of(), day);
    }

    private static Peers peers(SubjectEvent... more) {
        List<SubjectEvent> events = new ArrayList<>(List.of(
                new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
                new OrganizationRegistered("d2", OrganizationKind.DISTRICT, "Other", null, null, BEGINNING),
                new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING),
                selected("d1", "PBIS", CHOSEN),
                new PracticeJoined("d1", "pbis", "PBIS", true, "Small letters", BEGINNING)));
        events.addAll(List.of(more));
        return new Peers((subject, after) -> events.stream()
                .filter(event -> SubjectKey.of(event).equals(subject))
                .skip(after));
    }

    /** A record of which every component holds something plain, and every practice is called so. */
    private static Object specimen(Class<?> type, String practice) {
        @Nullable
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(component, practice))
                .toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static @Nullable Object value(RecordComponent component, String practice) {
        Type generic = component.getGenericType();
        if (generic instanceof ParameterizedType list && List.class.isAssignableFrom(component.getType())) {
            Class<?> item = list.getActualTypeArguments()[0] instanceof Class<?> one ? one : Object.class;
            boolean named = component.getName().equals("practices") || NamedPractices.mayBeIn(item);
            return named ? List.of(plain(item, "practice", practice)) : List.of();
        }
        return plain(component.getType(), component.getName(), practice);
    }

    private static Object plain(Class<?> type, String name, String practice) {
        if (type == String.class) {
            return name.equals("practice") ? practice : "x";
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        }
        return specimen(type, practice);
    }
}
