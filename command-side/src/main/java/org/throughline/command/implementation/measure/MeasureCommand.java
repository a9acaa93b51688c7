package org.throughline.command.implementation.measure;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Confidential;
import org.throughline.command.Id;
import org.throughline.command.OrNewId;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.measure.BetterWhen;
import org.throughline.events.implementation.measure.MeasureEvent;

/** What can be asked about a measure of an organization. Nothing here is about one person. */
public sealed interface MeasureCommand extends Command {

    /** No value is beyond it, in either direction. */
    String MOST = "1000000000";

    /** No more is counted. */
    long MOST_CASES = 1_000_000_000_000L;

    String measureId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(MeasureEvent.class, measureId());
    }

    /** Something that was measured, of all the people and of parts of them. */
    sealed interface Figures {

        BigDecimal value();

        int people();

        @Nullable
        Long cases();

        @Nullable
        Long outOf();

        @Nullable
        String groupedBy();

        List<Group> groups();
    }

    /**
     * A part of the people measured; parts do not overlap.
     *
     * @param people how many of them were measured
     */
    record Group(
            @Id String code,
            @DecimalMin("-" + MOST) @DecimalMax(MOST) BigDecimal value,
            @Min(1) @Max(10_000_000) int people) {}

    /**
     * Says what is measured from the effective day on, how, and how large a difference is a shift.
     *
     * @param code out of the vocabulary of the day
     * @param practices practices whose effect it is to show; empty for all
     */
    record DefineMeasure(
            @Id @OrNewId String measureId,
            @Id String organizationId,
            @Id String code,
            Map<String, String> name,
            @Size(max = 1000) String instrument,
            @Id String unit,
            @DecimalMin("-" + MOST) @DecimalMax(MOST) BigDecimal lowest,
            @DecimalMin("-" + MOST) @DecimalMax(MOST) BigDecimal highest,
            BetterWhen better,
            @DecimalMin("0") @DecimalMax(MOST) BigDecimal meaningfulShift,
            Set<String> practices,
            @OrToday LocalDate effectiveOn)
            implements MeasureCommand {}

    /**
     * Records what was measured on the days from {@code from} to the effective day.
     *
     * @param people how many it rests on
     * @param cases what a share or a rate was counted from; absent where that is not known
     * @param outOf of how many the cases are, or for how much exposure; absent where these are the people
     * @param groupedBy what the groups differ in; a measure is told by one grouping at a time
     * @param groups given in full; those that would tell of too few people are not kept
     */
    record RecordMeasure(
            @Id String measureId,
            @Id @OrNewId String reading,
            LocalDate from,
            @DecimalMin("-" + MOST) @DecimalMax(MOST) BigDecimal value,
            @Min(1) @Max(10_000_000) int people,
            @Min(0) @Max(MOST_CASES) @Nullable Long cases,
            @Min(1) @Max(MOST_CASES) @Nullable Long outOf,
            @Id @Nullable String groupedBy,
            @Confidential List<Group> groups,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements MeasureCommand, Figures {}

    /** Replaces the figures of a reading by those that are right; its days stay what they are. */
    record CorrectMeasure(
            @Id String measureId,
            @Id String reading,
            @DecimalMin("-" + MOST) @DecimalMax(MOST) BigDecimal value,
            @Min(1) @Max(10_000_000) int people,
            @Min(0) @Max(MOST_CASES) @Nullable Long cases,
            @Min(1) @Max(MOST_CASES) @Nullable Long outOf,
            @Id @Nullable String groupedBy,
            @Confidential List<Group> groups,
            @Size(max = 5000) String reason,
            List<Evidence> evidence)
            implements MeasureCommand, Figures {

        /** The last day of the reading itself; a correction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /** Declares that a reading should not count: it was of other people, other days or something else. */
    record RetractMeasure(
            @Id String measureId,
            @Id String reading,
            @Size(max = 5000) String reason) implements MeasureCommand {

        /** The last day of the reading itself; a retraction has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }

    /** Ends the measure; the effective day is the first on which it is not measured any more. */
    record RetireMeasure(
            @Id String measureId,
            @Size(max = 5000) String reason,
            @Id @Nullable String successor,
            @OrToday LocalDate effectiveOn)
            implements MeasureCommand {}

    /** Decides something about one reading in the chart. */
    sealed interface OfReading extends MeasureCommand {

        String reading();

        String reason();

        @Nullable
        String approver();
    }

    /**
     * Lets centre and limits of the chart rest on the readings up to one of them from the effective day on; in place of a former baseline.
     *
     * @param reading the last reading of the baseline
     * @param approver who stands for it, by member id or the code of a role
     */
    record FreezeBaseline(
            @Id String measureId,
            @Id String reading,
            @Size(max = 5000) String reason,
            @Id @Nullable String approver,
            @OrToday LocalDate effectiveOn)
            implements OfReading {}

    /** Lets centre and limits of the chart rest on all readings again. */
    record ReleaseBaseline(
            @Id String measureId,
            @Size(max = 5000) String reason,
            @Id @Nullable String approver,
            @OrToday LocalDate effectiveOn)
            implements MeasureCommand {}

    /**
     * Has the chart judged in parts, each with a centre and limits of its own.
     *
     * @param reading the first reading of the new part
     */
    record SplitSeries(
            @Id String measureId,
            @Id String reading,
            @Size(max = 5000) String reason,
            @Id @Nullable String approver,
            @OrToday LocalDate effectiveOn)
            implements OfReading {}

    /** Takes a split back from the effective day on. */
    record JoinSeries(
            @Id String measureId,
            @Id String reading,
            @Size(max = 5000) String reason,
            @Id @Nullable String approver,
            @OrToday LocalDate effectiveOn)
            implements OfReading {}

    /** Leaves a reading out of centre, limits and runs of the chart; it stays a reading and is drawn. */
    record ExcludeReading(
            @Id String measureId,
            @Id String reading,
            @Size(max = 5000) String reason,
            @Id @Nullable String approver,
            @OrToday LocalDate effectiveOn)
            implements OfReading {}

    /** Lets an excluded reading count again from the effective day on. */
    record IncludeReading(
            @Id String measureId,
            @Id String reading,
            @Size(max = 5000) String reason,
            @Id @Nullable String approver,
            @OrToday LocalDate effectiveOn)
            implements OfReading {}
}
