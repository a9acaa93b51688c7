package org.throughline.command.implementation.fidelity.administration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Confidential;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.instrument.AnswerState;

/** What can be asked about an administration of an instrument. Casting a ballot is no command: a command says who sent it. */
public sealed interface AdministrationCommand extends Command {

    String administrationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(AdministrationEvent.class, administrationId());
    }

    /**
     * Opens an administration and its first round.
     *
     * @param invited who is asked for a ballot, by role
     * @param quorumPercent how many of those invited have to cast one; what the instrument asks for where it is left out
     * @param closesOn until when ballots are asked for
     */
    record OpenAdministration(
            @Id @OrNewId String administrationId,
            @Id String organizationId,
            @Id String practice,
            @Id String instrument,
            @Id String instrumentVersion,
            AdministrationKind kind,
            @NotEmpty Set<String> sections,
            @NotEmpty @Size(max = 50) List<Invitation> invited,
            @Nullable @Min(1) @Max(100) Integer quorumPercent,
            @Nullable @Size(max = 5000) String purpose,
            @Nullable LocalDate closesOn,
            @OrToday LocalDate effectiveOn)
            implements AdministrationCommand {}

    /**
     * Counts the ballots of a round and deletes them.
     *
     * @param round its number, from 1
     * @param rolesPresent codes of the roles that were there; left out when nobody wrote it down
     * @param byHand ballots counted by hand, which are counted with those cast here
     */
    record CloseRound(
            @Id String administrationId,
            @Min(1) @Max(1000) int round,
            @Nullable @Size(max = 50) Set<String> rolesPresent,
            @Confidential @Nullable HandCount byHand,
            @OrToday LocalDate effectiveOn)
            implements AdministrationCommand {}

    /**
     * Opens another round.
     *
     * @param items codes of the items that are asked again; those on which the votes settle nothing where they are left out
     * @param comment what was talked about in between
     */
    record AskAgain(
            @Id String administrationId,
            @Nullable @Size(min = 1, max = 1000) Set<String> items,
            @Nullable @Size(max = 5000) String comment,
            @Nullable LocalDate closesOn,
            @OrToday LocalDate effectiveOn)
            implements AdministrationCommand {}

    /**
     * Ends an administration whose ballots are counted.
     *
     * @param checkId the fidelity check that a vote ended in; left out for a survey
     */
    record CloseAdministration(
            @Id String administrationId,
            @Id @Nullable String checkId,
            @OrToday LocalDate effectiveOn) implements AdministrationCommand {}

    /** Gives an administration up; ballots that were not counted are deleted. */
    record AbandonAdministration(
            @Id String administrationId,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn) implements AdministrationCommand {}

    /** People of a role who are asked for a ballot. */
    record Invitation(@Id String role, @Min(1) @Max(1000) int people) {}

    /**
     * Ballots that were counted by hand.
     *
     * @param ballots how many
     * @param votes how many gave which answer; whoever is in none of them left the item open
     */
    record HandCount(
            @Min(1) @Max(1000) int ballots,
            @Size(max = 5000) List<HandVotes> votes) {}

    /**
     * How many gave an answer to an item: a step, or an answer without one.
     *
     * @param item code of the item
     */
    record HandVotes(
            String item,
            @Nullable Integer points,
            @Nullable AnswerState state,
            @Min(1) @Max(1000) int votes) {}
}
