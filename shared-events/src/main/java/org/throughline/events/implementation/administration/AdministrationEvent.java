package org.throughline.events.implementation.administration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;
import org.throughline.events.WithConcerns;
import org.throughline.events.implementation.instrument.RatingProcess.Settling;

/**
 * One administration of an instrument at an organization: who is asked, the rounds in which ballots are cast, and what it ends in.
 * Ballots are never in the log. They stand beside it while a round goes on, and are deleted when it is counted.
 */
@Subject("administration")
public sealed interface AdministrationEvent extends SubjectEvent {

    String administrationId();

    @Override
    default String subjectId() {
        return administrationId();
    }

    /**
     * It was opened, and its first round with it.
     *
     * @param sections what is asked, by section of the instrument
     * @param invited who is asked for a ballot; more than these people are not taken
     * @param settling when the votes on an item are one rating
     * @param quorumPercent how many of those invited have to cast a ballot, in percent; absent where nothing is asked
     * @param mustBePresent codes of roles without which it is not held
     * @param items codes of the items asked in the first round, in the order of the instrument
     * @param instrumentName what the instrument is called, where an organization brought it; absent for those that ship
     * @param instrumentOrganizationId the organization that brought it; absent with the name
     * @param purpose what it is for; absent when nobody wrote it down
     * @param closesOn until when ballots are asked for; absent where no day is set
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record AdministrationOpened(
            String administrationId,
            String organizationId,
            String practice,
            String instrument,
            String instrumentVersion,
            AdministrationKind kind,
            List<String> sections,
            List<Invited> invited,
            Settling settling,
            @Nullable Integer quorumPercent,
            List<String> mustBePresent,
            List<String> items,
            @Nullable String instrumentName,
            @Nullable String instrumentOrganizationId,
            @Nullable String purpose,
            @Nullable LocalDate closesOn,
            List<String> concerns,
            LocalDate effectiveOn)
            implements AdministrationEvent, WithConcerns {

        public AdministrationOpened {
            sections = List.copyOf(sections);
            invited = List.copyOf(invited);
            mustBePresent = List.copyOf(mustBePresent);
            items = List.copyOf(items);
            concerns = List.copyOf(concerns);
        }
    }

    /**
     * Those who were asked were asked again.
     *
     * @param round number of the round, from 2
     * @param items codes of the items that are asked again
     * @param comment what was talked about in between; absent when nobody wrote it down
     * @param closesOn until when ballots are asked for; absent where no day is set
     */
    record RoundOpened(
            String administrationId,
            int round,
            List<String> items,
            @Nullable String comment,
            @Nullable LocalDate closesOn,
            LocalDate effectiveOn)
            implements AdministrationEvent {

        public RoundOpened {
            items = List.copyOf(items);
        }
    }

    /**
     * The ballots of a round were counted and deleted.
     *
     * @param round number of the round, from 1
     * @param ballots how many were counted
     * @param byHand how many of them were counted by hand and not cast here
     * @param smallCellLimit the limit of the day, by which answers are told or withheld
     * @param counts item by item, in the order in which they were asked
     * @param scores of a survey, where enough answers stand behind them and not everybody said the same; empty for a vote
     * @param rolesPresent codes of the roles that were there; absent when nobody wrote it down
     * @param concerns codes of policies in force as a warning that it did not meet
     */
    record RoundClosed(
            String administrationId,
            int round,
            int ballots,
            int byHand,
            int smallCellLimit,
            List<ItemCount> counts,
            List<PooledScore> scores,
            @Nullable List<String> rolesPresent,
            List<String> concerns,
            LocalDate effectiveOn)
            implements AdministrationEvent, WithConcerns {

        public RoundClosed {
            counts = List.copyOf(counts);
            scores = List.copyOf(scores);
            concerns = List.copyOf(concerns);
        }

        /** Codes of the items on which the votes settle nothing. */
        public List<String> unsettled() {
            return counts.stream()
                    .filter(count -> !count.settles())
                    .map(ItemCount::item)
                    .toList();
        }
    }

    /**
     * It ended as it was meant to.
     *
     * @param checkId the fidelity check that a vote ended in; absent for a survey
     */
    @Ends
    record AdministrationClosed(
            String administrationId, @Nullable String checkId, LocalDate effectiveOn) implements AdministrationEvent {}

    /** It was given up; ballots that were not counted are deleted. */
    @Ends
    record AdministrationAbandoned(String administrationId, String reason, LocalDate effectiveOn)
            implements AdministrationEvent {}
}
