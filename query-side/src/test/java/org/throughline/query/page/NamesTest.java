package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.events.choices.resource.Amount;
import org.throughline.events.choices.resource.ResourceEvent.ResourceUseRecorded;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.query.words.EveryFamily;
import org.throughline.query.words.Names;

class NamesTest {

    private static final LocalDate DAY = LocalDate.parse("2019-03-01");

    private final List<String> asked = new ArrayList<>();
    private final Names names = new TreeNames(List.of(), memberId -> {
        asked.add(memberId);
        return memberId.equals("m-1") ? Optional.of("Robin Example") : Optional.empty();
    });

    @Test
    void callsPeopleByNameAndThoseNobodyKnowsByTheirId() {
        assertThat(say(new MemberAppointed("t1", "m-1", "COACH", DAY))).isEqualTo("Robin Example took a seat as coach");
        assertThat(say(new MemberAppointed("t1", "m-2", "COACH", DAY))).isEqualTo("m-2 took a seat as coach");
        assertThat(say(new MemberRoleChanged("t1", "m-1", "COACH", "PRINCIPAL", null, DAY)))
                .isEqualTo("Robin Example went from coach to principal");
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
