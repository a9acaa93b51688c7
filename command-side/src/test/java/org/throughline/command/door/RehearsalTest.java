package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SeenVersions;
import org.throughline.command.amend.Correction;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRenamed;

/** A rehearsal decides as the command itself would, and leaves nothing behind. */
class RehearsalTest {

    private final DoorInMemory world = new DoorInMemory();

    @Test
    void saysWhatWouldBeRecordedAndRecordsNothing() {
        Rehearsal rehearsal = rehearse(
                "RegisterOrganization",
                "{\"organizationId\":\"co\",\"kind\":\"STATE\",\"name\":\"Colorado\",\"effectiveOn\":\"2017-09-01\"}");

        assertThat(rehearsal.subject()).isEqualTo(new SubjectKey("organization", "co"));
        assertThat(rehearsal.version()).isZero();
        assertThat(rehearsal.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.event()).isInstanceOf(OrganizationRegistered.class);
            assertThat(recording.unit()).isEqualTo("co");
        });
        assertThat(world.log.head()).isZero();
    }

    @Test
    void whatWasRehearsedIsRecordedAsIfItHadNotBeen() {
        String renaming = DoorInMemory.renaming("co", "Colorado!");
        world.register("co");
        rehearse("RenameOrganization", renaming);
        rehearse("RenameOrganization", renaming);
        CommandResult result = world.submit("RenameOrganization", "once", renaming);

        assertThat(result.outcome()).isEqualTo(CommandResult.Outcome.APPLIED);
        assertThat(result.version()).isEqualTo(2);
    }

    @Test
    void isRefusedAsTheCommandIs() {
        world.register("co");
        assertRefused("RenameOrganization", DoorInMemory.renaming("nowhere", "X"), RefusalCode.UNKNOWN_SUBJECT);
        assertRefused("RenameOrganization", "{}", RefusalCode.MALFORMED);
        assertRefused(
                "CloseOrganization",
                "{\"organizationId\":\"co\",\"reason\":\"r\",\"effectiveOn\":\"2016-01-01\"}",
                RefusalCode.NOT_YET);
        assertThat(world.log.head()).isEqualTo(1);
    }

    @Test
    void aRefusedRehearsalLeavesTheSubjectAsItWas() {
        world.register("co");
        assertThatThrownBy(() -> rehearse(
                        "CloseOrganization",
                        "{\"organizationId\":\"co\",\"reason\":\"r\",\"effectiveOn\":\"2016-01-01\"}"))
                .isInstanceOf(Refusal.class);

        assertThat(world.submit("RenameOrganization", "next", DoorInMemory.renaming("co", "Colorado!"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatWouldChangeNothingRecordsNothing() {
        world.register("co");
        world.submit("RenameOrganization", "renaming", DoorInMemory.renaming("co", "Colorado!"));

        assertThat(rehearse("RenameOrganization", DoorInMemory.renaming("co", "Colorado!"))
                        .recordings())
                .isEmpty();
    }

    @Test
    void holdsToWhatItsSenderHasSeen() {
        world.register("co");
        CommandRequest stale = new CommandRequest(
                "RenameOrganization",
                DoorInMemory.JSON.readTree(DoorInMemory.renaming("co", "X")),
                null,
                SeenVersions.of(4),
                null);

        assertThatThrownBy(() -> world.door.rehearse(stale, DoorInMemory.CALLER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.STALE_VERSION));
    }

    @Test
    void rehearsesACorrectionAsOne() {
        world.register("co");
        world.submit("RenameOrganization", "renaming", DoorInMemory.renaming("co", "Colorado!"));
        CommandRequest correction = new CommandRequest(
                "RenameOrganization",
                DoorInMemory.JSON.readTree(DoorInMemory.renaming("co", "Colorado?")),
                null,
                null,
                null,
                new Correction(2, "it was another name"));
        Rehearsal rehearsal = world.door.rehearse(correction, DoorInMemory.CALLER);

        assertThat(rehearsal.recordings())
                .singleElement()
                .satisfies(recording -> assertThat(recording.event())
                        .isInstanceOfSatisfying(
                                EntryCorrected.class,
                                corrected ->
                                        assertThat(corrected.right().event()).isInstanceOf(OrganizationRenamed.class)));
        assertThat(world.log.head()).isEqualTo(2);
    }

    private Rehearsal rehearse(String command, String json) {
        return world.door.rehearse(
                new CommandRequest(command, DoorInMemory.JSON.readTree(json), null, null, null), DoorInMemory.CALLER);
    }

    private void assertRefused(String command, String json, RefusalCode code) {
        assertThatThrownBy(() -> rehearse(command, json))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
