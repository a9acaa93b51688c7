package org.throughline.command.choices.resource;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.choices.resource.ResourceKind;
import org.throughline.events.choices.resource.ResourceTarget;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.events.choices.resource.ShortfallKind;

/**
 * What can be asked about the resources of an organization. Fields in words ({@code purpose}, {@code reason}, {@code
 * touches}, {@code missing}, {@code forWhom}, {@code how}) are kept as they are written and for good: they are about
 * groups and work, never about a student or a named person, and nobody but their author can see to that.
 */
public sealed interface ResourceCommand extends Command {

    String organizationId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(ResourceEvent.class, organizationId());
    }

    /** Makes something available from the effective day on, in words of what for and for whom. */
    record AllocateResource(
            @Id String organizationId,
            @Id String code,
            ResourceKind kind,
            @DecimalMin("0.01") @DecimalMax("1000000000") BigDecimal amount,
            ResourceUnit unit,
            @Size(max = 1000) String purpose,
            ResourceTarget target,
            Set<String> schools,
            @Id @Nullable String practice,
            @Id @Nullable String planId,
            @Id @Nullable String stepCode,
            @Id @Nullable String focusArea,
            @Nullable LocalDate until,
            @OrToday LocalDate effectiveOn)
            implements ResourceCommand {}

    /** Gives an allocation other terms; what is absent stays as it is. The unit cannot change. */
    record ReallocateResource(
            @Id String organizationId,
            @Id String code,

            @DecimalMin("0.01") @DecimalMax("1000000000") @Nullable
            BigDecimal amount,

            @Nullable @Size(max = 1000) String purpose,
            @Nullable ResourceTarget target,
            @Nullable LocalDate until,
            @Size(max = 5000) String reason,
            @Nullable @Size(max = 5000) String touches,
            @OrToday LocalDate effectiveOn)
            implements ResourceCommand {}

    /** Takes an allocation away; the effective day is the first without it. */
    record WithdrawResource(
            @Id String organizationId,
            @Id String code,
            @Size(max = 5000) String reason,
            @Size(max = 5000) String touches,
            @OrToday LocalDate effectiveOn)
            implements ResourceCommand {}

    /**
     * Notes how much of an allocation was used in a period that is over. Zero says that none was; the same period
     * again replaces what was said of it.
     */
    record RecordResourceUse(
            @Id String organizationId,
            @Id String code,
            @DecimalMin("0") @DecimalMax("1000000000") BigDecimal used,
            ResourceUnit unit,
            LocalDate from,
            LocalDate until,
            @OrToday LocalDate effectiveOn)
            implements ResourceCommand {}

    /** Says that time or something else needed is missing. */
    record ReportShortfall(
            @Id String organizationId,
            @Id String code,
            ShortfallKind kind,
            @Size(max = 5000) String missing,
            @Size(max = 300) String forWhom,
            @Id @Nullable String practice,
            @Id @Nullable String allocation,
            @OrToday LocalDate effectiveOn)
            implements ResourceCommand {}

    /** Says how a shortfall came to its end. */
    record ResolveShortfall(
            @Id String organizationId,
            @Id String code,
            @Size(max = 5000) String how,
            @OrToday LocalDate effectiveOn) implements ResourceCommand {}

    /** Protects other times in the schedule of a group; what is absent stays as it is. */
    record ChangeSchedule(
            @Id String organizationId,
            @Id String forWhom,
            @Nullable @Min(0) @Max(3000) Integer teamMinutes,
            @Nullable @Min(0) @Max(3000) Integer interventionMinutes,
            @Nullable @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements ResourceCommand {}
}
