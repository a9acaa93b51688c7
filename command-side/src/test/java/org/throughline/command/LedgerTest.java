package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.command.ground.organization.OrganizationFacts;
import org.throughline.command.ground.organization.OrganizationRules;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationClosed;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;
import org.throughline.events.ground.organization.OrganizationKind;

class LedgerTest {

    private static final LocalDate FALL_2017 = LocalDate.parse("2017-09-01");
    private static final LocalDate FALL_2018 = LocalDate.parse("2018-09-01");
    private static final LocalDate FALL_2019 = LocalDate.parse("2019-09-01");

    private final Ledger<OrganizationFacts, OrganizationEvent> ledger = new Ledger<>(OrganizationRules.RULES);

    @Test
    void isAtTheBeginningWhileNothingHappened() {
        assertThat(ledger.events()).isEmpty();
        assertThat(ledger.state()).isEqualTo(OrganizationRules.RULES.initial());
        assertThat(ledger.stateOn(LocalDate.MAX)).isEqualTo(ledger.state());
    }

    @Test
    void putsABackdatedEventInItsPlace() {
        record(registered(FALL_2017), renamed("Third", FALL_2019), renamed("Second", FALL_2018));
        assertThat(ledger.events())
                .containsExactly(registered(FALL_2017), renamed("Second", FALL_2018), renamed("Third", FALL_2019));
        assertThat(ledger.state().name()).isEqualTo("Third");
    }

    @Test
    void isToldAnewOnceHoweverManyEventsCameBackdated() {
        AtomicInteger told = new AtomicInteger();
        Ledger<Integer, OrganizationEvent> counted = new Ledger<>(new Counting(told));
        counted.add(registered(FALL_2017));
        int backdated = 100;
        for (int i = 0; i < backdated; i++) {
            counted.add(renamed("Willow " + i, FALL_2019.minusDays(i)));
        }
        assertThat(counted.state()).isEqualTo(backdated + 1);
        assertThat(counted.state()).isEqualTo(backdated + 1);
        assertThat(told).hasValueLessThanOrEqualTo(backdated + 3);
    }

    /** Its state is the number of events; beside it, how often it was told of one. */
    private record Counting(AtomicInteger told) implements SubjectRules<Integer, OrganizationEvent> {

        @Override
        public Class<OrganizationEvent> family() {
            return OrganizationEvent.class;
        }

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public void check(Integer state, OrganizationEvent next) {}

        @Override
        public Integer evolve(Integer state, OrganizationEvent event) {
            told.incrementAndGet();
            return state + 1;
        }
    }

    @Test
    void keepsTheOrderOfRecordingWithinADay() {
        record(registered(FALL_2017), renamed("First said", FALL_2018), renamed("Then said", FALL_2018));
        assertThat(ledger.state().name()).isEqualTo("Then said");
        assertThat(ledger.stateOn(FALL_2018).name()).isEqualTo("Then said");
    }

    @Test
    void putsABackdatedEventBehindThoseOfItsDay() {
        record(registered(FALL_2017), renamed("First said", FALL_2018), renamed("Third", FALL_2019));
        record(renamed("Then said", FALL_2018));
        assertThat(ledger.stateOn(FALL_2018).name()).isEqualTo("Then said");
        assertThat(ledger.state().name()).isEqualTo("Third");
    }

    @Test
    void countsWhatTookEffectOnTheDayItself() {
        record(registered(FALL_2017), renamed("Second", FALL_2018));
        assertThat(ledger.stateOn(FALL_2018.minusDays(1)).name()).isEqualTo("Willow");
        assertThat(ledger.stateOn(FALL_2018).name()).isEqualTo("Second");
        assertThat(ledger.stateOn(FALL_2017.minusDays(1)).exists()).isFalse();
    }

    @Test
    void judgesABackdatedEventByTheStateOfItsDay() {
        record(registered(FALL_2017), closed(FALL_2019));
        assertThatCode(() -> ledger.check(renamed("Second", FALL_2018))).doesNotThrowAnyException();
        assertThat(refusalOf(renamed("Second", FALL_2019)).code()).isEqualTo(RefusalCode.ENDED);
        assertThat(refusalOf(renamed("Second", FALL_2017.minusDays(1))).code()).isEqualTo(RefusalCode.NOT_YET);
    }

    @Test
    void refusesWhatSomethingLaterCouldNotFollow() {
        record(registered(FALL_2017), renamed("Third", FALL_2019));
        Refusal refusal = refusalOf(closed(FALL_2018));
        assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refusal.facts())
                .isEqualTo(Map.of(
                        "laterEvent",
                        "OrganizationRenamed",
                        "laterEffectiveOn",
                        "2019-09-01",
                        "laterEntry",
                        2L,
                        "laterCode",
                        "ended"));
    }

    @Test
    void takesOnTheDayOfTheLastEventWhatItWouldRefuseBeforeIt() {
        record(registered(FALL_2017), renamed("Third", FALL_2019));
        assertThatCode(() -> ledger.check(closed(FALL_2019))).doesNotThrowAnyException();
        assertThat(refusalOf(closed(FALL_2019.minusDays(1))).code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
    }

    @Test
    void judgingRecordsNothing() {
        record(registered(FALL_2017));
        ledger.check(closed(FALL_2018));
        assertThat(ledger.events()).containsExactly(registered(FALL_2017));
    }

    private void record(OrganizationEvent... events) {
        for (OrganizationEvent event : events) {
            ledger.add(event);
        }
    }

    private Refusal refusalOf(OrganizationEvent event) {
        return catchThrowableOfType(Refusal.class, () -> ledger.check(event));
    }

    private static OrganizationRegistered registered(LocalDate day) {
        return new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "Willow", null, null, day);
    }

    private static OrganizationRenamed renamed(String name, LocalDate day) {
        return new OrganizationRenamed("s1", name, null, day);
    }

    private static OrganizationClosed closed(LocalDate day) {
        return new OrganizationClosed("s1", "too small", day);
    }
}
