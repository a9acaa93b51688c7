package org.throughline.command.implementation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.Decision.refusedWith;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.instrument.InstrumentCommand.DescribeInstrument;
import org.throughline.command.implementation.instrument.InstrumentCommand.DropCriterion;
import org.throughline.command.implementation.instrument.InstrumentCommand.RegisterInstrument;
import org.throughline.command.implementation.instrument.InstrumentCommand.SetCriterion;
import org.throughline.command.implementation.instrument.InstrumentCommand.WithdrawInstrument;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.implementation.instrument.Criterion.Comparator;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionDropped;
import org.throughline.events.implementation.instrument.InstrumentEvent.CriterionSet;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentDescribed;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentRegistered;
import org.throughline.events.implementation.instrument.InstrumentEvent.InstrumentWithdrawn;

class LocalInstrumentTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2017-09-01");
    private static final LocalDate DAY = LocalDate.parse("2018-09-01");
    private static final InstrumentDefinition OWN =
            Examples.of(2, List.of(Examples.section("a", 3, null)), List.of(), List.of());

    private final FixtureConfiguration<LocalInstrument> instrument = Decision.of(
            LocalInstrument.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING));

    @Test
    void isRegisteredWithAllItSays() {
        instrument
                .givenNoPriorActivity()
                .when(register(OWN))
                .expectEvents(new GenericEventMessage<>(
                        registered(), Map.of(MetadataKey.UNIT, "d1", MetadataKey.DISTRICT, "d1")));
    }

    @Test
    void isRegisteredOnce() {
        instrument.given(registered()).when(register(OWN)).expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void isNotRegisteredUnderTheNameOfOneThatShips() {
        instrument
                .givenNoPriorActivity()
                .when(register(Instruments.SHIPPED.require("tfi", "2.1")))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    /** Every fault at once, each where it stands in the command. */
    @Test
    void isRefusedWithEveryFaultAtItsPlace() {
        InstrumentDefinition broken = Examples.of(
                2,
                List.of(Examples.section("a", 1, 0), Examples.section("a", 0, null)),
                List.of(),
                List.of(Examples.atLeast("nowhere", "101", "two words")));
        instrument.givenNoPriorActivity().when(register(broken)).expectException(refusedWith(RefusalCode.MALFORMED));
        assertThat(Soundness.defectsOf(broken, "/definition").told())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/definition/sections",
                        "/definition/sections/0/leastPercent",
                        "/definition/sections/1/items",
                        "/definition/criteria/0/scale",
                        "/definition/criteria/0/programme",
                        "/definition/criteria/0/value");
    }

    @Test
    void canBeDescribedWhereItIsThere() {
        instrument
                .given(registered())
                .when(describe("own", "1", new Descriptor("a.1", 2, "seen in every room")))
                .expectEvents(new InstrumentDescribed(
                        "d1", "own", "1", List.of(new Descriptor("a.1", 2, "seen in every room")), DAY));
    }

    @Test
    void canBeDescribedWhereItShips() {
        instrument
                .givenNoPriorActivity()
                .when(describe("tfi", "2.1", new Descriptor("1.1", 2, "all roles are there")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void cannotBeDescribedWhereNobodyKnowsIt() {
        instrument
                .givenNoPriorActivity()
                .when(describe("own", "1", new Descriptor("a.1", 2, "seen in every room")))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
    }

    @Test
    void isDescribedOnItsOwnItemsAndSteps() {
        instrument
                .given(registered())
                .when(describe("own", "1", new Descriptor("a.9", 2, "?"), new Descriptor("a.1", 3, "?")))
                .expectException(faults("/descriptors/0/item", "/descriptors/1/points"));
    }

    @Test
    void mayBeAskedMoreOf() {
        instrument
                .given(registered())
                .when(set("a", "80", "regional-center"))
                .expectEvents(criterion("a", "80", "regional-center"));
    }

    @Test
    void isAskedOnlyOfWhatItScores() {
        instrument.given(registered()).when(set("b", "180", null)).expectException(faults("/scale", "/value"));
    }

    @Test
    void dropsWhatIsAskedAndNothingElse() {
        instrument
                .given(registered(), criterion("a", "80", "regional-center"))
                .when(new DropCriterion("d1", "own", "1", "a", "regional-center", "over", DAY))
                .expectEvents(new CriterionDropped("d1", "own", "1", "a", "regional-center", "over", DAY));
        instrument
                .given(registered(), criterion("a", "80", "regional-center"))
                .when(new DropCriterion("d1", "own", "1", "a", null, "over", DAY))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    @Test
    void isWithdrawnOnceAndOnlyWhereItWasRegistered() {
        InstrumentWithdrawn withdrawn = new InstrumentWithdrawn("d1", "own", "1", "version 2", DAY);
        WithdrawInstrument withdraw = new WithdrawInstrument("d1", "own", "1", "version 2", DAY);
        instrument.given(registered()).when(withdraw).expectEvents(withdrawn);
        instrument.given(registered(), withdrawn).when(withdraw).expectException(refusedWith(RefusalCode.ENDED));
        instrument.givenNoPriorActivity().when(withdraw).expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static Matcher<Refusal> faults(String... pointers) {
        return new CustomTypeSafeMatcher<>("faults at " + List.of(pointers)) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.faults().stream().map(Fault::pointer).toList().equals(List.of(pointers));
            }
        };
    }

    private static RegisterInstrument register(InstrumentDefinition definition) {
        return new RegisterInstrument("d1", definition, "nothing else asks this", List.of(), DAY);
    }

    private static InstrumentRegistered registered() {
        return new InstrumentRegistered("d1", OWN, "nothing else asks this", List.of(), DAY);
    }

    private static DescribeInstrument describe(String code, String version, Descriptor... descriptors) {
        return new DescribeInstrument("d1", code, version, List.of(descriptors), DAY);
    }

    private static SetCriterion set(String scale, String value, @Nullable String programme) {
        return new SetCriterion(
                "d1",
                "own",
                "1",
                scale,
                Comparator.AT_LEAST,
                new BigDecimal(value),
                programme,
                "they pay by it",
                List.of("m-1"),
                DAY);
    }

    private static CriterionSet criterion(String scale, String value, @Nullable String programme) {
        return new CriterionSet(
                "d1",
                "own",
                "1",
                scale,
                Comparator.AT_LEAST,
                new BigDecimal(value),
                programme,
                "they pay by it",
                List.of("m-1"),
                List.of(),
                DAY);
    }
}
