package org.throughline.query.subject.implementation.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.administration.AdministrationKind;
import org.throughline.events.implementation.administration.Invited;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.events.implementation.administration.PooledScore;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/**
 * One administration of an instrument. What ballots said is told as far as the small-cell limit lets it, and only of rounds that were
 * counted.
 *
 * @param sections what is asked, by section of the instrument
 * @param invited who is asked for a ballot
 * @param people how many they are
 * @param settling when the votes on an item are one rating
 * @param quorumPercent how many of those invited have to cast a ballot, in percent; absent where nothing is asked
 * @param mustBePresent codes of roles without which it is not held
 * @param items codes of the items asked
 * @param instrumentName what the instrument is called, where an organization brought it; absent for those that ship
 * @param instrumentOrganizationId the organization that brought it; absent with the name
 * @param purpose what it is for; absent when nobody wrote it down
 * @param closesOn until when ballots of the latest round are asked for; absent where no day is set
 * @param rounds the first one first
 * @param endedOn the day on which it was closed or given up; absent while it goes on
 * @param checkId the fidelity check that it ended in; absent while there is none, and for a survey
 * @param reason why it was given up; absent where it was not
 * @param concerns policies in force as a warning that it did not meet, by code
 */
public record AdministrationState(
        String administrationId,
        String organizationId,
        String practice,
        String instrument,
        String instrumentVersion,
        AdministrationKind kind,
        Status status,
        List<String> sections,
        List<Invited> invited,
        int people,
        Settling settling,
        @Nullable Integer quorumPercent,
        List<String> mustBePresent,
        List<String> items,
        @Nullable String instrumentName,
        @Nullable String instrumentOrganizationId,
        @Nullable String purpose,
        LocalDate openedOn,
        @Nullable LocalDate closesOn,
        List<Round> rounds,
        @Nullable LocalDate endedOn,
        @Nullable String checkId,
        @Nullable String reason,
        List<String> concerns) {

    /** How far it is. */
    public enum Status {
        /** Ballots are cast. */
        OPEN,
        /** Its rounds are counted; another one can be opened, or it can be closed. */
        COUNTED,
        CLOSED,
        ABANDONED
    }

    /**
     * A round.
     *
     * @param number from 1
     * @param items codes of the items asked in it
     * @param comment what was talked about before it; absent when nobody wrote it down
     * @param count what it came to; absent while ballots are cast, and where it was given up before they were counted
     */
    public record Round(
            int number,
            List<String> items,
            @Nullable String comment,
            LocalDate openedOn,
            @Nullable Count count) {}

    /**
     * What the ballots of a round came to.
     *
     * @param ballots how many were counted
     * @param byHand how many of them were counted by hand
     * @param smallCellLimit the fewest people a number tells of
     * @param items item by item
     * @param scores of a survey, all answers together
     * @param rolesPresent codes of the roles that were there; absent when nobody wrote it down
     * @param concerns policies in force as a warning that the count did not meet, by code
     */
    public record Count(
            LocalDate closedOn,
            int ballots,
            int byHand,
            int smallCellLimit,
            List<ItemCount> items,
            List<PooledScore> scores,
            @Nullable List<String> rolesPresent,
            List<String> concerns) {

        /** Whether as many cast a ballot as were asked for, and those were there without whom it is not held. */
        public boolean hasQuorum(AdministrationState of) {
            return hasEnough(of) && missingRoles(of).isEmpty();
        }

        /** Whether as many cast a ballot as were asked for. */
        public boolean hasEnough(AdministrationState of) {
            Integer percent = of.quorumPercent();
            return percent == null || ballots * 100 >= percent * of.people();
        }

        /** Codes of the roles without which it is not held, and of which it is not known that they were there. */
        public List<String> missingRoles(AdministrationState of) {
            List<String> present = rolesPresent == null ? List.of() : rolesPresent;
            return of.mustBePresent().stream()
                    .filter(role -> !present.contains(role))
                    .toList();
        }
    }

    /** The rounds that were counted. */
    public Stream<Count> counts() {
        return rounds.stream().flatMap(round -> Stream.ofNullable(round.count()));
    }

    /** What the latest round that asked an item came to; empty before one was counted. */
    public Optional<ItemCount> latest(String item) {
        return counts().flatMap(count -> count.items().stream())
                .filter(count -> count.item().equals(item))
                .reduce((before, after) -> after);
    }

    /** Codes of the items on which the votes settle nothing; of a survey none, for nobody settles anything in it. */
    public List<String> unsettled() {
        return kind == AdministrationKind.STAFF_SURVEY
                ? List.of()
                : items.stream()
                        .filter(item ->
                                latest(item).map(count -> !count.settles()).orElse(false))
                        .toList();
    }

    /** Whether a round that was counted had fewer ballots, or others there, than asked for. */
    public boolean lacksQuorum() {
        return counts().anyMatch(count -> !count.hasQuorum(this));
    }
}
