package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.Seat;
import org.throughline.query.words.EveryFamily;
import org.throughline.query.words.Instruments;
import org.throughline.query.words.Names;
import org.throughline.query.words.People;

class NamesTest {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    private final List<String> asked = new ArrayList<>();
    private final Names names = new TreeNames(List.of(), memberId -> {
        asked.add(memberId);
        return memberId.equals("m-1") ? Optional.of("Robin Example") : Optional.empty();
    });

    /** What ships keeps its name, whoever brings another version under its code. */
    @Test
    void callsAnInstrumentByTheNameThatShipsElseByTheOneItWasBroughtUnder() {
        Called called =
                new Called(Map.of(), Map.of(), Map.of(), Map.of("our-own", "Our own", "shipped", "Ours as well"));
        Instruments shipped = code -> code.equals("shipped") ? Optional.of("As it ships") : Optional.empty();
        Names names = new TreeNames(called, People.UNNAMED, shipped);
        assertThat(names.instrument("our-own")).isEqualTo("Our own");
        assertThat(names.instrument("shipped")).isEqualTo("As it ships");
        assertThat(names.instrument("nobody-knows")).isEqualTo("nobody-knows");
    }

    @Test
    void callsPeopleByNameAndThoseNobodyKnowsSomebody() {
        assertThat(say(new MemberAppointed("t1", "m-1", "COACH", DAY))).isEqualTo("Robin Example took a seat as coach");
        assertThat(say(new MemberAppointed("t1", "m-2", "COACH", DAY))).isEqualTo("Somebody took a seat as coach");
        assertThat(say(new MemberRoleChanged("t1", "m-1", "COACH", "PRINCIPAL", null, DAY)))
                .isEqualTo("Robin Example went from coach to principal");
    }

    @Test
    void saysTheSeatOfThoseWithoutAName() {
        Called called = new Called(
                Map.of(), Map.of("t1", "Elm Team"), Map.of("m-2", new Seat("ASSISTANT_PRINCIPAL", "t1")), Map.of());
        Names seated = new TreeNames(called, People.UNNAMED, Instruments.UNNAMED);

        assertThat(seated.person("m-2")).isEqualTo("an assistant principal of the Elm Team");
        assertThat(seated.actor("m-2")).isEqualTo("an assistant principal of the Elm Team");
        assertThat(seated.actor("m-3")).isEqualTo("somebody");
        assertThat(seated.actor("nightly-import")).isEqualTo("nightly-import");
    }

    @Test
    void asksForAPersonOnce() {
        say(new MemberAppointed("t1", "m-1", "COACH", DAY));
        say(new MemberAppointed("t1", "m-1", "PRINCIPAL", DAY));
        assertThat(asked).containsExactly("m-1");
    }

    @Test
    void saysAmountsWithTheirUnit() {
        assertThat(used("1234.50", ResourceUnit.USD)).startsWith("Used $1,234.5 of x");
        assertThat(used("0.75", ResourceUnit.FTE)).startsWith("Used 0.75 FTE of x");
        assertThat(used("0", ResourceUnit.DAYS)).startsWith("Used 0 days of x");
    }

    private String used(String amount, ResourceUnit unit) {
        Amount used = new Amount(new BigDecimal(amount), unit);
        return say(new ResourceUseRecorded("d1", "x", used, DAY, DAY.plusDays(1), DAY.plusDays(1)));
    }

    private String say(org.throughline.events.SubjectEvent event) {
        return EveryFamily.sentences().say(event, null, names).text();
    }
}
