package org.throughline.command.talk.success;

import static org.throughline.command.Decision.refusedWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.RefusalCode;
import org.throughline.command.talk.success.SuccessCommand.HighlightSuccess;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.talk.success.SuccessEvent.SuccessHighlighted;

class SuccessTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2015-07-01");
    private static final LocalDate TOLD = LocalDate.parse("2016-11-22");
    private static final Map<String, String> TITLE = Map.of("en", "A week without a referral");

    private final FixtureConfiguration<Success> success = Decision.of(
            Success.class,
            new OrganizationRegistered("d1", OrganizationKind.DISTRICT, "District", null, null, BEGINNING),
            new OrganizationRegistered("s1", OrganizationKind.SCHOOL, "School", "d1", null, BEGINNING));

    @Test
    void isToldToEachGroupOnce() {
        success.givenNoPriorActivity()
                .when(new HighlightSuccess(
                        "x1",
                        "s1",
                        "PBIS",
                        TITLE,
                        "Children painted the words",
                        List.of("FAMILY", "EDUCATOR", "FAMILY"),
                        null,
                        List.of(),
                        List.of("m2", "m1", "m2"),
                        TOLD))
                .expectEvents(new SuccessHighlighted(
                        "x1",
                        "s1",
                        "PBIS",
                        TITLE,
                        "Children painted the words",
                        List.of("EDUCATOR", "FAMILY"),
                        null,
                        List.of(),
                        List.of("m1", "m2"),
                        List.of(),
                        TOLD));
    }

    @Test
    void isRecordedOnceWhateverTheDay() {
        success.given(new SuccessHighlighted(
                        "x1", "s1", null, TITLE, null, List.of("FAMILY"), null, List.of(), null, List.of(), TOLD))
                .when(highlight("s1", null, TOLD.minusDays(9)))
                .expectException(refusedWith(RefusalCode.ALREADY_EXISTS));
    }

    @Test
    void goesThroughAChannelOfAnOrganizationThatIsThere() {
        success.givenNoPriorActivity()
                .when(highlight("s9", "c9", TOLD))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        success.givenNoPriorActivity()
                .when(highlight("s1", "c9", TOLD))
                .expectException(refusedWith(RefusalCode.UNKNOWN_REFERENCE));
        success.givenNoPriorActivity()
                .when(highlight("s1", null, BEGINNING.minusDays(1)))
                .expectException(refusedWith(RefusalCode.NOT_YET));
    }

    private static HighlightSuccess highlight(String unit, @Nullable String channel, LocalDate day) {
        return new HighlightSuccess("x1", unit, null, TITLE, null, List.of("FAMILY"), channel, List.of(), null, day);
    }
}
