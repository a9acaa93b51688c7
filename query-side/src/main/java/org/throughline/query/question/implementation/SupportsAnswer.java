package org.throughline.query.question.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.coaching.CoachOrigin;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.support.SupportKind;
import org.throughline.events.talk.exchange.FeedbackOutcome;
import org.throughline.query.subject.implementation.fidelity.FidelityState.Result;
import org.throughline.query.subject.implementation.support.StaffSupportState.Rating;
import org.throughline.query.subject.implementation.support.StaffSupportState.Standing;

/**
 * Which supports there were on a day, which lapsed, and how good they were. The coaching of single teachers is theirs and is among none of
 * it but the number of them.
 *
 * @param practices every practice that an organization is on the way with, and which kinds of support were in place for it
 * @param supports those in place, and those that are promised, by organization and practice
 * @param lapses stretches without a kind of support that a practice had had before, those that go on first
 * @param advice what coaches advised, what was never answered first
 * @param coaching how far coaching was done as it was meant, school year by school year, beside the fidelity of the practice
 * @param learning how good it was, and whether it went on
 * @param teachersCoached how many single teachers were coached on the day; absent where they were few enough to be told apart
 */
public record SupportsAnswer(
        List<OfPractice> practices,
        List<Support> supports,
        List<Lapse> lapses,
        List<Advice> advice,
        List<OfYear> coaching,
        List<Quality> learning,
        @Nullable Integer teachersCoached) {

    /** What there is of support. */
    public enum Kind {
        COACHING,
        /** Professional learning, learning communities, assistance. */
        LEARNING,
        /** Money, posts, and what is set aside for learning. */
        RESOURCES,
        /** Time and schedule. */
        TIME
    }

    /**
     * A practice of an organization.
     *
     * @param inPlace kinds that the organization had in place itself
     * @param fromAbove further kinds that one it lies in had in place for it
     * @param missing kinds that nobody had in place
     * @param coDesigned of the learning in place, how much was designed by those it is for as well; what nobody said does not count
     */
    public record OfPractice(
            String organizationId,
            String practice,
            Stage stage,
            List<Kind> inPlace,
            List<Kind> fromAbove,
            List<Kind> missing,
            int coDesigned) {}

    /**
     * One support.
     *
     * @param subject where it is kept: {@code staff-support:ID}, {@code coaching-record:TEAM}, {@code resource-ledger:ORGANIZATION}
     * @param code which of those kept there: of an allocation or a coaching; absent for a staff support
     * @param organizationId whose it is
     * @param practice the practice it is for; absent when for none alone
     * @param title of a staff support; absent for others
     * @param purpose of an allocation, in words; absent for others
     * @param teamId the team that is coached; absent for others
     * @param origin where the coach comes from; absent for others
     * @param since the first day on which it was held or there; the first planned one while it was not
     * @param until the first day behind it; absent when no end is known
     */
    public record Support(
            Kind kind,
            String subject,
            @Nullable String code,
            String organizationId,
            @Nullable String practice,
            @Nullable Map<String, String> title,
            @Nullable String purpose,
            @Nullable String teamId,
            @Nullable CoachOrigin origin,
            LocalDate since,
            @Nullable LocalDate until,
            Standing standing) {}

    /**
     * Days without a kind of support that a practice had had before.
     *
     * @param last what was there until then
     * @param from the first day without
     * @param until the first day with another; absent where nothing came after it
     * @param days how many, up to the day asked about
     * @param promised whether another is scheduled and not there yet
     */
    public record Lapse(
            String organizationId,
            String practice,
            Kind kind,
            Support last,
            LocalDate from,
            @Nullable LocalDate until,
            long days,
            boolean promised) {}

    /**
     * What a coach advised.
     *
     * @param coachedTeamId the team whose coaching it comes from
     * @param origin where the coach comes from; absent where that coaching does not count any more
     * @param toLeader whether a leader was told, and not the team
     * @param owedBy the team that owes an answer, or owed it
     * @param answeredOn the day it was settled; absent while it was not
     * @param outcome what came of it, or what was said last; absent while nothing was said
     * @param days from the advice to what settled it, or to the day asked about
     * @param coachLeft whether the coach had left while it waited; nobody may ask any more
     */
    public record Advice(
            String exchangeId,
            String coachedTeamId,
            @Nullable CoachOrigin origin,
            boolean toLeader,
            String owedBy,
            LocalDate on,
            @Nullable LocalDate answeredOn,
            @Nullable FeedbackOutcome outcome,
            long days,
            boolean coachLeft) {}

    /**
     * The coaching of one practice of an organization in one school year.
     *
     * @param practice absent when it was none alone
     * @param year first day of the school year
     * @param visits how many
     * @param minutes of those visits whose length was written down; absent when of none it was
     * @param minutesUnknown visits whose length nobody wrote down
     * @param observed visits in which the coach looked on
     * @param visitsMeant by the plans that held at the end of the year; absent when none said
     * @param yes things done as meant
     * @param no things meant and not done
     * @param notApplicable things that did not apply
     * @param percent yes of yes and no; absent where nobody looked
     * @param continuity share of visits of the coach who came most often, in percent; absent without a visit
     * @param checkId the last fidelity check of the practice in that year; absent where there was none
     * @param scores of that check
     * @param met whether it met its criterion; absent where there is none
     */
    public record OfYear(
            String organizationId,
            @Nullable String practice,
            LocalDate year,
            int visits,
            @Nullable Integer minutes,
            int minutesUnknown,
            int observed,
            @Nullable Integer visitsMeant,
            int yes,
            int no,
            int notApplicable,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal continuity,
            @Nullable String checkId,
            @Nullable LocalDate checkedOn,
            List<Result> scores,
            @Nullable Boolean met) {}

    /**
     * How good one support of staff was.
     *
     * @param practice absent when it was for none alone
     * @param held how many times it was held
     * @param planned how many times it was to be; absent when nobody said
     * @param ongoing whether it was held more than once; otherwise it is one-off so far
     * @param span days from the first time to the last
     * @param minutes of those times whose length was written down; absent when of none it was
     * @param minutesPlanned absent when nobody said
     * @param coDesigned absent when nobody said
     * @param ratings the latest of each source; empty when nobody rated it
     */
    public record Quality(
            String supportId,
            String organizationId,
            SupportKind kind,
            @Nullable String practice,
            Map<String, String> title,
            Standing standing,
            int held,
            @Nullable Integer planned,
            boolean ongoing,
            long span,
            @Nullable Integer minutes,
            @Nullable Integer minutesPlanned,
            @Nullable Boolean coDesigned,
            List<Rating> ratings) {}
}
