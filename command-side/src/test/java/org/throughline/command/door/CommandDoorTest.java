package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.door.DoorInMemory.renaming;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SeenVersions;
import org.throughline.command.door.CommandResult.Outcome;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;

class CommandDoorTest {

    private final DoorInMemory house = new DoorInMemory();

    @Test
    void appliesACommandAndSaysWhatBecameOfIt() {
        assertThat(house.register("co"))
                .isEqualTo(new CommandResult(
                        Outcome.APPLIED,
                        "RegisterOrganization",
                        "register-co",
                        "organization",
                        "co",
                        "/api/organizations/co",
                        1,
                        1,
                        List.of()));
        assertThat(house.log.events())
                .containsExactly(new OrganizationRegistered(
                        "co", OrganizationKind.STATE, "Colorado", null, null, LocalDate.parse("2017-09-01")));
    }

    @Test
    void countsVersionsBySubjectAndPositionsOverAll() {
        house.register("co");
        house.register("wi");
        CommandResult renamed = house.submit("rename-organization", null, renaming("co", "Colorado State"));
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(renamed.position()).isEqualTo(3);
    }

    @Test
    void keepsWhoActedThroughWhatAndWhy() {
        house.register("co");
        assertThat(house.log.messages().getFirst().getMetaData())
                .containsEntry(MetadataKey.ACTOR, "pat")
                .containsEntry(MetadataKey.SOURCE, "api")
                .containsEntry(MetadataKey.COMMAND_ID, "register-co")
                .containsEntry(MetadataKey.CAUSATION_ID, "register-co")
                .containsEntry(MetadataKey.CORRELATION_ID, "register-co")
                .containsEntry(MetadataKey.UNIT, "co")
                .containsKey(MetadataKey.COMMAND_FINGERPRINT)
                .doesNotContainKeys(MetadataKey.DISTRICT, MetadataKey.ORIGINALLY_RECORDED_AT);
    }

    @Test
    void keepsWhenAnotherSystemRecordedItAndWhatItBelongsTo() {
        Instant recorded = Instant.parse("2019-01-02T03:04:05Z");
        CommandRequest request = new CommandRequest(
                "RegisterOrganization",
                DoorInMemory.JSON.readTree("{\"kind\":\"STATE\",\"name\":\"Colorado\"}"),
                "import-1#7",
                null,
                recorded.atOffset(ZoneOffset.UTC));
        house.door.submit(request, new Caller("register", Caller.IMPORT, "import-1"));
        assertThat(house.log.messages().getFirst().getMetaData())
                .containsEntry(MetadataKey.ORIGINALLY_RECORDED_AT, recorded.toString())
                .containsEntry(MetadataKey.CORRELATION_ID, "import-1")
                .containsEntry(MetadataKey.SOURCE, "import");
    }

    @Test
    void answersARepetitionWithTheFirstResultAndAppendsNothing() {
        house.register("co");
        house.submit("RenameOrganization", "rename-1", renaming("co", "Second"));
        house.submit("RenameOrganization", "rename-2", renaming("co", "Third"));
        CommandResult again = house.submit("RenameOrganization", "rename-1", renaming("co", "Second"));
        assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.position()).isEqualTo(2);
        assertThat(house.log.head()).isEqualTo(3);
    }

    @Test
    void recognizesARepetitionByItsContentNotByTheOrderOfItsFields() {
        house.register("co");
        house.submit("RenameOrganization", "rename-1", "{\"organizationId\":\"co\",\"name\":\"Second\"}");
        assertThat(house.submit("rename-organization", "rename-1", "{\"name\":\"Second\",\"organizationId\":\"co\"}")
                        .outcome())
                .isEqualTo(Outcome.REPEATED);
    }

    @Test
    void refusesACommandIdThatBelongsToAnotherCommand() {
        house.register("co");
        assertRefused(
                RefusalCode.COMMAND_ID_REUSED,
                () -> house.submit("RenameOrganization", "register-co", renaming("co", "Second")));
        assertThat(house.log.head()).isEqualTo(1);
    }

    @Test
    void judgesARefusedCommandAnewWhenItComesAgain() {
        assertRefused(
                RefusalCode.UNKNOWN_SUBJECT,
                () -> house.submit("RenameOrganization", "rename-1", renaming("co", "Second")));
        house.register("co");
        assertThat(house.submit("RenameOrganization", "rename-1", renaming("co", "Second"))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void saysSoWhenACommandChangesNothing() {
        house.register("co");
        house.register("wi");
        CommandResult same = house.submit("RenameOrganization", "rename-1", renaming("co", "Colorado"));
        assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(same.version()).isEqualTo(1);
        assertThat(same.position()).isEqualTo(2);
        assertThat(house.log.head()).isEqualTo(2);
    }

    /** Judged anew, it would undo what somebody did meanwhile. */
    @Test
    void remembersACommandThatChangedNothing() {
        house.register("co");
        CommandResult first = house.submit("RenameOrganization", "rename-1", renaming("co", "Colorado"));
        house.submit("RenameOrganization", "rename-2", renaming("co", "Second"));
        CommandResult again = house.submit("RenameOrganization", "rename-1", renaming("co", "Colorado"));
        assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(again).usingRecursiveComparison().ignoringFields("outcome").isEqualTo(first);
        assertThat(house.log.head()).isEqualTo(2);
        assertRefused(
                RefusalCode.COMMAND_ID_REUSED,
                () -> house.submit("RenameOrganization", "rename-1", renaming("co", "Third")));
    }

    @Test
    void doesNotRememberItUnderAnIdOfItsOwnMaking() {
        house.register("co");
        assertThat(house.submit("RenameOrganization", null, renaming("co", "Colorado"))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(house.log.remembered()).isZero();
    }

    @Test
    void refusesACommandThatIsNotThere() {
        assertRefused(RefusalCode.UNKNOWN_COMMAND, () -> house.submit("AbolishOrganization", null, "{}"));
    }

    @Test
    void recordsNothingOfAMalformedCommand() {
        assertRefused(RefusalCode.MALFORMED, () -> house.submit("RegisterOrganization", "c1", "{}"));
        assertThat(house.log.head()).isZero();
    }

    @Test
    void takesACommandFromWhoHasSeenTheCurrentVersionOnly() {
        house.register("co");
        assertRefused(
                RefusalCode.STALE_VERSION,
                () -> house.submit("RenameOrganization", null, 0L, renaming("co", "Second")));
        assertRefused(
                RefusalCode.STALE_VERSION,
                () -> house.submit("RenameOrganization", null, 2L, renaming("co", "Second")));
        assertThat(house.submit("RenameOrganization", null, 1L, renaming("co", "Second"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void takesVersionZeroForWhatIsNotThereYet() {
        String state = "{\"organizationId\":\"co\",\"kind\":\"STATE\",\"name\":\"Colorado\"}";
        assertRefused(RefusalCode.STALE_VERSION, () -> house.submit("RegisterOrganization", null, 1L, state));
        assertThat(house.submit("RegisterOrganization", null, 0L, state).version())
                .isEqualTo(1);
    }

    @Test
    void takesSeveralVersionsAndAnyButNotNone() {
        String state = "{\"organizationId\":\"co\",\"kind\":\"STATE\",\"name\":\"Colorado\"}";
        assertRefused(RefusalCode.STALE_VERSION, () -> seen(SeenVersions.ANY, "RegisterOrganization", state));
        house.register("co");
        assertRefused(
                RefusalCode.STALE_VERSION,
                () -> seen(new SeenVersions(Set.of(), false), "RenameOrganization", renaming("co", "Second")));
        assertRefused(
                RefusalCode.STALE_VERSION,
                () -> seen(new SeenVersions(Set.of(7L, 9L), false), "RenameOrganization", renaming("co", "Second")));
        assertThat(seen(new SeenVersions(Set.of(7L, 1L), false), "RenameOrganization", renaming("co", "Second")))
                .isEqualTo(Outcome.APPLIED);
        assertThat(seen(SeenVersions.ANY, "RenameOrganization", renaming("co", "Third")))
                .isEqualTo(Outcome.APPLIED);
    }

    private Outcome seen(SeenVersions seen, String command, String json) {
        CommandRequest request = new CommandRequest(command, DoorInMemory.JSON.readTree(json), null, seen, null);
        return house.door.submit(request, DoorInMemory.CALLER).outcome();
    }

    @Test
    void recordsNothingForWhoMayNot() {
        DoorInMemory guarded = new DoorInMemory((caller, command) -> {
            throw Refusal.of(
                    RefusalCode.FORBIDDEN, "%s may not change %s".formatted(caller.actor(), command.subject()));
        });
        Refusal refusal = assertRefused(RefusalCode.FORBIDDEN, () -> guarded.register("co"));
        assertThat(refusal.detail()).isEqualTo("pat may not change organization:co");
        assertThat(guarded.log.head()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void decidesAgainWhenOthersWereFaster(int times) {
        house.register("co");
        for (int i = 0; i < times; i++) {
            house.log.letFirst(() -> {});
        }
        assertThat(house.submit("RenameOrganization", "rename-1", renaming("co", "Second")))
                .extracting(CommandResult::outcome, CommandResult::version)
                .containsExactly(Outcome.APPLIED, 2L);
    }

    @Test
    void givesUpWhenOthersWereFasterFiveTimes() {
        house.register("co");
        for (int i = 0; i < 5; i++) {
            house.log.letFirst(() -> {});
        }
        assertRefused(
                RefusalCode.CONCURRENT, () -> house.submit("RenameOrganization", "rename-1", renaming("co", "Second")));
        assertThat(house.log.head()).isEqualTo(1);
    }

    @Test
    void decidesOnWhatTheFasterWriterLeft() {
        house.register("co");
        house.log.letFirst(elsewhere(() -> house.submit("RenameOrganization", "theirs", renaming("co", "Second"))));
        assertThat(house.submit("RenameOrganization", "mine", renaming("co", "Second"))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(house.log.head()).isEqualTo(2);
    }

    @Test
    void tellsTheSenderWhoseVersionWentStaleMeanwhile() {
        house.register("co");
        house.log.letFirst(elsewhere(() -> house.submit("RenameOrganization", "theirs", renaming("co", "Second"))));
        assertRefused(
                RefusalCode.STALE_VERSION,
                () -> house.submit("RenameOrganization", "mine", 1L, renaming("co", "Third")));
    }

    @Test
    void appliesOnceACommandThatCameTwiceAtOnce() {
        house.log.letFirst(elsewhere(() -> house.register("co")));
        assertThat(house.register("co"))
                .extracting(CommandResult::outcome, CommandResult::version, CommandResult::position)
                .containsExactly(Outcome.REPEATED, 1L, 1L);
        assertThat(house.log.events()).singleElement().isInstanceOf(OrganizationRegistered.class);
    }

    /** Runs to its end in another thread, as another request would. */
    private static Runnable elsewhere(Runnable request) {
        return () -> CompletableFuture.runAsync(request).join();
    }

    private static Refusal assertRefused(RefusalCode code, ThrowingCallable submission) {
        Refusal refusal = catchThrowableOfType(Refusal.class, submission);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
