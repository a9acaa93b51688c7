package org.throughline.query.subject.direction.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.direction.agreement.AgreementAudience;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementAcknowledged;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementPublished;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementRevised;
import org.throughline.events.direction.agreement.AgreementEvent.AgreementWithdrawn;
import org.throughline.query.Told;
import org.throughline.query.subject.direction.agreement.AgreementState.Acknowledgement;
import org.throughline.query.subject.direction.agreement.AgreementState.Version;

class AgreementFoldTest {

    private static final LocalDate D1 = LocalDate.parse("2018-09-01");
    private static final LocalDate D2 = LocalDate.parse("2019-09-01");
    private static final LocalDate D3 = LocalDate.parse("2020-09-01");
    private static final Map<String, String> GREET = Map.of("en", "Greet");
    private static final Map<String, String> BY_NAME = Map.of("en", "Greet by name");
    private static final AgreementAudience TEAM = new AgreementAudience(List.of("slt"), List.of("FAMILIES"));
    private static final AgreementFold STORY = new AgreementFold();
    private static final AgreementPublished PUBLISHED =
            new AgreementPublished("a1", "s1", "PBIS", null, null, 1, GREET, TEAM, D1);
    private static final AgreementRevised REVISED =
            new AgreementRevised("a1", 2, BY_NAME, TEAM, "asked for", List.of("m1"), D2);

    @Test
    void eachVersionHoldsUntilTheNextOne() {
        AgreementState agreement = Told.by(STORY, PUBLISHED, REVISED);
        assertThat(agreement.version()).isEqualTo(2);
        assertThat(agreement.text()).isEqualTo(BY_NAME);
        assertThat(agreement.versions())
                .containsExactly(
                        new Version(1, 1, GREET, TEAM, null, List.of(), List.of(), D1, D2),
                        new Version(2, 2, BY_NAME, TEAM, "asked for", List.of("m1"), List.of(), D2, null));
    }

    @Test
    void aVersionRememberedLateHoldsUntilTheNextByDay() {
        AgreementRevised late =
                new AgreementRevised("a1", 3, GREET, TEAM, "asked for", List.of("m1"), D1.plusMonths(3));
        AgreementState agreement = Told.by(STORY, PUBLISHED, late, REVISED);
        assertThat(agreement.version()).isEqualTo(2);
        assertThat(agreement.text()).isEqualTo(BY_NAME);
        assertThat(agreement.versions())
                .extracting(Version::version, Version::place, Version::until)
                .containsExactly(tuple(1, 1, D1.plusMonths(3)), tuple(3, 2, D2), tuple(2, 3, null));
    }

    @Test
    void keepsWhoUnderstoodWhichVersion() {
        AgreementState agreement =
                Told.by(STORY, PUBLISHED, new AgreementAcknowledged("a1", 1, "m1", null, D1), REVISED);
        assertThat(agreement.acknowledgements()).containsExactly(new Acknowledgement(1, "m1", null, D1));
        assertThat(agreement.versions()).extracting(Version::until).containsExactly(D2, null);
    }

    @Test
    void endsWithItsLastVersionWhenWithdrawn() {
        AgreementState agreement =
                Told.by(STORY, PUBLISHED, REVISED, new AgreementWithdrawn("a1", "in the handbook", D3));
        assertThat(agreement.withdrawnOn()).isEqualTo(D3);
        assertThat(agreement.versions()).extracting(Version::until).containsExactly(D2, D3);
    }

    @Test
    void isTheSameAfterItWasStored() {
        AgreementState agreement =
                Told.by(STORY, PUBLISHED, REVISED, new AgreementAcknowledged("a1", 2, null, "FAMILIES", D2));
        assertThat(Told.stored(STORY, agreement)).isEqualTo(agreement);
    }
}
