package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.MetadataKey;

/** When another system says it recorded something first. Today is 2024-02-29, noon. */
class ClaimTest {

    private static final Caller IMPORT = new Caller("pat", Caller.IMPORT, null, "import-1", "Old system");

    private final DoorInMemory house = new DoorInMemory();

    @Test
    void isKeptAsItWasGivenWithWhoMadeIt() {
        register("2019-01-02T03:04:05.6+01:00");

        assertThat(house.log.messages().getFirst().getMetaData())
                .containsEntry(MetadataKey.ORIGINALLY_RECORDED_AT, "2019-01-02T03:04:05.6+01:00")
                .containsEntry(MetadataKey.IMPORT_ID, "import-1")
                .containsEntry(MetadataKey.IMPORT_SOURCE, "Old system")
                .doesNotContainKey("claim");
    }

    @Test
    void cannotLieInTheFuture() {
        assertThat(refusal(() -> register("2024-02-29T12:00:00.000001Z")).facts())
                .containsEntry("notAfter", "2024-02-29T12:00:00Z");
        register("2024-02-29T13:00:00+01:00");
    }

    @Test
    void cannotComeBeforeTheDayItTookEffectWhereTheDistrictsAre() {
        assertThat(refusal(() -> register("2017-08-31T23:59:59Z")).facts())
                .containsEntry("effectiveOn", "2017-09-01")
                .containsEntry("originallyRecordedAt", "2017-08-31T23:59:59Z");
        // the first of September there, the last of August in UTC
        assertThat(refusal(() -> register("2017-09-01T00:30:00+01:00")).facts()).containsKey("effectiveOn");
        register("2017-09-01T00:00:00Z");
    }

    @Test
    void cannotFallBehindWhatTheSubjectsSourceHadRecorded() {
        register("2018-09-01T10:00:00Z");
        rename("r1", "2018-09-02T10:00:00Z");

        assertThat(refusal(() -> rename("r2", "2018-09-02T09:59:59Z")).facts())
                .containsEntry("notBefore", "2018-09-02T10:00:00Z");
        assertThat(house.log.head()).isEqualTo(2);
        rename("r3", "2018-09-02T12:00:00+02:00");
    }

    @Test
    void cannotComeBehindWhatWasRecordedHere() {
        house.register("co");

        assertThat(refusal(() -> rename("r1", "2018-09-02T10:00:00Z")).code())
                .isEqualTo(RefusalCode.CLAIM_NOT_POSSIBLE);
    }

    @Test
    void isJudgedAmongLinesOfOneTransaction() {
        List<CommandResult> results = house.door.submitTogether(
                List.of(
                        registering("2018-09-01T10:00:00Z"), renaming("r1", "2018-09-03T10:00:00Z"),
                        renaming("r2", "2018-09-02T10:00:00Z"), renaming("r3", "2018-09-04T10:00:00Z")),
                IMPORT);

        assertThat(results).hasSize(2);
        assertThat(refusal(() -> rename("r2", "2018-09-02T10:00:00Z")).facts()).containsKey("notBefore");
        rename("r3", "2018-09-04T10:00:00Z");
        assertThat(house.log.head()).isEqualTo(3);
    }

    @Test
    void isNotJudgedAgainWhenItIsRepeated() {
        register("2018-09-01T10:00:00Z");
        rename("r1", "2018-09-02T10:00:00Z");

        assertThat(house.door
                        .submit(registering("2018-09-01T10:00:00Z"), IMPORT)
                        .outcome())
                .isEqualTo(CommandResult.Outcome.REPEATED);
    }

    @Test
    void whatLeavesTheDayOutTookEffectOnTheDayItWasRecordedThere() {
        house.door.submit(
                request(
                        "RegisterOrganization",
                        "x",
                        "2018-09-01T10:00:00Z",
                        "{\"organizationId\":\"x\",\"kind\":\"STATE\",\"name\":\"X\"}"),
                IMPORT);

        assertThat(house.log.messages().getFirst().getPayload().toString()).contains("2018-09-01");
    }

    private void register(String claim) {
        house.door.submit(registering(claim), IMPORT);
    }

    private void rename(String id, String claim) {
        house.door.submit(renaming(id, claim), IMPORT);
    }

    private static CommandRequest registering(String claim) {
        return request(
                "RegisterOrganization",
                "register-co",
                claim,
                "{\"organizationId\":\"co\",\"kind\":\"STATE\",\"name\":\"Colorado\",\"effectiveOn\":\"2017-09-01\"}");
    }

    private static CommandRequest renaming(String id, String claim) {
        return request("RenameOrganization", id, claim, DoorInMemory.renaming("co", "Name " + id));
    }

    private static CommandRequest request(String command, String id, @Nullable String claim, String json) {
        return new CommandRequest(
                command,
                DoorInMemory.JSON.readTree(json),
                id,
                null,
                claim == null ? null : OffsetDateTime.parse(claim));
    }

    private static Refusal refusal(Runnable command) {
        Refusal[] found = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::run).satisfies(refusal -> found[0] = refusal);
        return found[0];
    }
}
