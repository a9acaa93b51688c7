package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.command.Fault;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.amend.Correction;
import org.throughline.command.door.CommandResult.Outcome;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.MetadataKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;

/** Entries of organizations, taken back and put right through the door. */
class AmendingTest {

    private final DoorInMemory house = new DoorInMemory();

    @BeforeEach
    void aDistrictWithASchool() {
        register("d", "DISTRICT", null, "2010-07-01");
        register("s", "SCHOOL", "d", "2012-07-01");
    }

    @Test
    void aRegistrationIsPutRightInPlace() {
        CommandResult result = correct(1, registration("s", "SCHOOL", "d", "2011-07-01"));
        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result.version()).isEqualTo(2);
        EntryCorrected corrected = (EntryCorrected) house.log.events().getLast();
        assertThat(corrected.entry()).isEqualTo(1);
        assertThat(corrected.reason()).isEqualTo("the paper says so");
        assertThat(corrected.effectiveOn()).isEqualTo(LocalDate.parse("2011-07-01"));
        assertThat(corrected.right().event()).isInstanceOf(OrganizationRegistered.class);
        assertThat(house.log.messages().getLast().getMetaData())
                .containsEntry(MetadataKey.UNIT, "s")
                .containsEntry(MetadataKey.DISTRICT, "d");
    }

    @Test
    void whatIsSoAlreadyIsNotPutRight() {
        assertThat(correct(1, registration("s", "SCHOOL", "d", "2012-07-01")).outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(house.log.head()).isEqualTo(2);
    }

    @Test
    void anEntryIsPutRightByTheCommandThatRecordedItAndByOneEventAlone() {
        String renaming = DoorInMemory.renaming("s", "Elm");
        assertThat(refused("RenameOrganization", renaming, new Correction(1, "r"))
                        .code())
                .isEqualTo(RefusalCode.CORRECTS_ANOTHER_EVENT);
        assertThat(refused("RenameOrganization", renaming, new Correction(7, "r"))
                        .code())
                .isEqualTo(RefusalCode.NO_SUCH_ENTRY);
        String withId = registration("s", "SCHOOL", "d", "2011-07-01").replace("}", ",\"federalId\":\"080336000001\"}");
        assertThat(refused("RegisterOrganization", withId, new Correction(1, "r"))
                        .code())
                .isEqualTo(RefusalCode.CORRECTS_ANOTHER_EVENT);
    }

    @Test
    void whatPutsRightIsSaidInFull() {
        Refusal refusal =
                refused("RenameOrganization", "{\"organizationId\":\"s\",\"name\":\"E\"}", new Correction(1, "r"));
        assertThat(refusal.code()).isEqualTo(RefusalCode.MALFORMED);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/effectiveOn");
        assertThat(refused("RetractEntry", retraction("organization", "s", 1), new Correction(1, "r"))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/effectiveOn", "");
    }

    @Test
    void anEntryIsTakenBackOnceAndBroughtBack() {
        house.submit("RenameOrganization", null, DoorInMemory.renaming("s", "Elm"));
        assertThat(retract("s", 2).version()).isEqualTo(3);
        EntryRetracted retracted = (EntryRetracted) house.log.events().getLast();
        assertThat(retracted.effectiveOn()).isEqualTo(LocalDate.parse("2018-09-01"));
        assertThat(retract("s", 2).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(retract("s", 3).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(retract("s", 3).outcome()).as("undone already").isEqualTo(Outcome.UNCHANGED);
        assertThat(house.submit("RenameOrganization", null, DoorInMemory.renaming("s", "Elm"))
                        .outcome())
                .as("it is called so again")
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void refusesToTakeBackWhatIsNotThere() {
        assertThat(refused("RetractEntry", retraction("organization", "s", 9), null)
                        .code())
                .isEqualTo(RefusalCode.NO_SUCH_ENTRY);
        assertThat(refused("RetractEntry", retraction("organization", "x", 1), null)
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_SUBJECT);
        assertThat(refused("RetractEntry", retraction("dragon", "s", 1), null).code())
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void anOrganizationThatCeasedWithSomebodyInItIsRefused() {
        Refusal refusal = refused("CloseOrganization", closing("d", "2011-07-01"), null);
        assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refusal.facts()).containsEntry("organizationId", "s");
        house.submit("CloseOrganization", null, closing("s", "2016-07-01"));
        assertThat(refused("CloseOrganization", closing("d", "2015-07-01"), null)
                        .code())
                .as("the school is there until 2016")
                .isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(house.submit("CloseOrganization", null, closing("d", "2016-07-01"))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void anOrganizationDoesNotBeginBehindWhatBelongsToIt() {
        Refusal refusal = refused(
                "RegisterOrganization", registration("d", "DISTRICT", null, "2014-07-01"), new Correction(1, "r"));
        assertThat(refusal.code()).isEqualTo(RefusalCode.CONTRADICTS_LATER);
        assertThat(refusal.facts())
                .containsEntry("laterSubject", "organization:s")
                .containsEntry("laterEffectiveOn", "2012-07-01");
        assertThat(house.door
                        .submit(
                                request(
                                        "RegisterOrganization",
                                        registration("d", "DISTRICT", null, "2011-07-01"),
                                        new Correction(1, "r")),
                                DoorInMemory.CALLER)
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aFederalIdIsOfOneLivingOrganization() {
        register("t", "SCHOOL", "d", "2012-07-01");
        house.submit("GiveFederalId", null, federalId("s", "2013-07-01"));
        Refusal refusal = refused("GiveFederalId", federalId("t", "2014-07-01"), null);
        assertThat(refusal.code()).isEqualTo(RefusalCode.CODE_TAKEN);
        assertThat(refusal.facts()).containsEntry("organizationId", "s");
        assertThat(house.submit("GiveFederalId", null, federalId("s", "2013-07-01"))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(refused(
                                "RegisterOrganization",
                                registration("u", "SCHOOL", "d", "2014-07-01")
                                        .replace("}", ",\"federalId\":\"080336000001\"}"),
                                null)
                        .code())
                .isEqualTo(RefusalCode.CODE_TAKEN);
        house.submit("CloseOrganization", null, closing("s", "2016-07-01"));
        assertThat(house.submit("GiveFederalId", null, federalId("t", "2017-07-01"))
                        .outcome())
                .as("its bearer is no more")
                .isEqualTo(Outcome.APPLIED);
    }

    private static String federalId(String id, String day) {
        return "{\"organizationId\":\"%s\",\"federalId\":\"080336000001\",\"effectiveOn\":\"%s\"}".formatted(id, day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"corrects\":1",
                "\"because\":\"x\"",
                "\"corrects\":0,\"because\":\"x\"",
                "\"corrects\":\"1\",\"because\":\"x\"",
                "\"corrects\":1,\"because\":\" \""
            })
    void aLineSaysWhatItPutsRightAndWhy(String fields) {
        String line = "{\"command\":\"FormTeam\",%s,\"payload\":{}}".formatted(fields);
        assertThat(catchThrowableOfType(Refusal.class, () -> Envelope.read(DoorInMemory.JSON.readTree(line), "id"))
                        .faults())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,", ",x", "0,x", "x,x", "1,' '"})
    void aSingleCommandSaysBothToo(@Nullable String corrects, @Nullable String because) {
        assertThat(catchThrowableOfType(Refusal.class, () -> Correction.read(corrects, because))
                        .code())
                .isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void aCommandThatPutsNothingRightSaysNeither() {
        assertThat(Correction.read(null, null)).isNull();
        assertThat(Correction.read("3", "why")).isEqualTo(new Correction(3, "why"));
        String line = "{\"command\":\"FormTeam\",\"corrects\":3,\"because\":\"why\",\"payload\":{}}";
        assertThat(Envelope.read(DoorInMemory.JSON.readTree(line), "id").correction())
                .isEqualTo(new Correction(3, "why"));
    }

    private CommandResult correct(long entry, String json) {
        return house.door.submit(
                request("RegisterOrganization", json, new Correction(entry, "the paper says so")), DoorInMemory.CALLER);
    }

    private CommandResult retract(String id, long entry) {
        return house.submit("RetractEntry", null, retraction("organization", id, entry));
    }

    private Refusal refused(String command, String json, @Nullable Correction correction) {
        return catchThrowableOfType(
                Refusal.class, () -> house.door.submit(request(command, json, correction), DoorInMemory.CALLER));
    }

    private static CommandRequest request(String command, String json, @Nullable Correction correction) {
        return new CommandRequest(command, DoorInMemory.JSON.readTree(json), null, null, null, correction);
    }

    private void register(String id, String kind, @Nullable String parent, String day) {
        house.submit("RegisterOrganization", null, registration(id, kind, parent, day));
    }

    private static String registration(String id, String kind, @Nullable String parent, String day) {
        return "{\"organizationId\":\"%s\",\"kind\":\"%s\",\"name\":\"%s\",\"effectiveOn\":\"%s\"%s}"
                .formatted(id, kind, id, day, parent == null ? "" : ",\"parentId\":\"%s\"".formatted(parent));
    }

    private static String retraction(String kind, String id, long entry) {
        return "{\"kind\":\"%s\",\"id\":\"%s\",\"entry\":%d,\"reason\":\"never so\"}".formatted(kind, id, entry);
    }

    private static String closing(String id, String day) {
        return "{\"organizationId\":\"%s\",\"reason\":\"r\",\"effectiveOn\":\"%s\"}".formatted(id, day);
    }
}
