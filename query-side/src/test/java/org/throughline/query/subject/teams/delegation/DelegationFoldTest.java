package org.throughline.query.subject.teams.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationGranted;
import org.throughline.events.teams.delegation.DelegationEvent.DelegationRevoked;
import org.throughline.events.teams.delegation.Party;
import org.throughline.query.Told;

class DelegationFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2020-04-01");
    private static final LocalDate END = LocalDate.parse("2020-07-01");
    private static final DelegationFold STORY = new DelegationFold();
    private static final DelegationGranted GRANTED = new DelegationGranted(
            "dg",
            "s1",
            new Party(Party.Kind.MEMBER, "m-102"),
            new Party(Party.Kind.TEAM, "slt"),
            "Reaching families",
            null,
            END,
            List.of(),
            DAY);

    @Test
    void holdsFromItsDayUntilTheDayItRunsOut() {
        DelegationState delegation = Told.by(STORY, GRANTED);
        assertThat(delegation.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(delegation.holdsOn(DAY)).isTrue();
        assertThat(delegation.holdsOn(END.minusDays(1))).isTrue();
        assertThat(delegation.holdsOn(END)).isFalse();
    }

    @Test
    void endsEarlierWhenItIsTakenBackAndSaysWhy() {
        LocalDate back = DAY.plusDays(30);
        DelegationState delegation = Told.by(STORY, GRANTED, new DelegationRevoked("dg", "Schools opened", back));
        assertThat(delegation.holdsOn(back.minusDays(1))).isTrue();
        assertThat(delegation.holdsOn(back)).isFalse();
        assertThat(delegation.until()).isEqualTo(END);
        assertThat(delegation.revocationReason()).isEqualTo("Schools opened");
        assertThat(delegation.endsOn()).isEqualTo(back);
    }

    @Test
    void isTheSameAfterItWasStored() {
        DelegationState delegation = Told.by(STORY, GRANTED);
        assertThat(Told.stored(STORY, delegation)).isEqualTo(delegation);
    }
}
