package org.throughline.command.implementation.instrument;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.Evidence;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.instrument.Criterion;
import org.throughline.events.implementation.instrument.Descriptor;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.events.implementation.instrument.InstrumentEvent;

/** What can be asked about an instrument at an organization. */
public sealed interface InstrumentCommand extends Command {

    String organizationId();

    String instrument();

    String instrumentVersion();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(
                InstrumentEvent.class,
                InstrumentEvent.instrumentId(organizationId(), instrument(), instrumentVersion()));
    }

    /**
     * Brings an instrument, or a new version of one, for the organization and everything that lies in it.
     *
     * @param reason what it is for; left out when nobody wrote it down
     * @param evidence where it comes from
     */
    record RegisterInstrument(
            @Id String organizationId,
            InstrumentDefinition definition,
            @Nullable @Size(max = 5000) String reason,
            List<Evidence> evidence,
            @OrToday LocalDate effectiveOn)
            implements InstrumentCommand {

        @Override
        public String instrument() {
            return definition.code();
        }

        @Override
        public String instrumentVersion() {
            return definition.version();
        }
    }

    /** Says what steps of the scale look like here, item by item. */
    record DescribeInstrument(
            @Id String organizationId,
            @Id String instrument,
            @Id String instrumentVersion,
            @NotEmpty @Size(max = 1000) List<Descriptor> descriptors,
            @OrToday LocalDate effectiveOn)
            implements InstrumentCommand {}

    /**
     * Says when a score is good enough here, for checks from this day on.
     *
     * @param scale what it is asked of: {@code total}, a section, or one of its subscales as {@code tier-1/teams}
     * @param value in the unit of the scoring rule of that scale
     * @param programme who asks it; left out where the organization itself does
     * @param deciders who decided: member ids or roles
     */
    record SetCriterion(
            @Id String organizationId,
            @Id String instrument,
            @Id String instrumentVersion,
            @Size(max = 200) String scale,
            Criterion.Comparator comparator,
            BigDecimal value,
            @Id @Nullable String programme,
            @Size(max = 5000) String reason,
            @NotEmpty List<String> deciders,
            @OrToday LocalDate effectiveOn)
            implements InstrumentCommand {}

    /**
     * Says that a criterion is asked no more.
     *
     * @param programme who asked it; left out where the organization itself did
     */
    record DropCriterion(
            @Id String organizationId,
            @Id String instrument,
            @Id String instrumentVersion,
            @Size(max = 200) String scale,
            @Id @Nullable String programme,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements InstrumentCommand {}

    /** Lets an instrument go that the organization brought; checks made with it stay. */
    record WithdrawInstrument(
            @Id String organizationId,
            @Id String instrument,
            @Id String instrumentVersion,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements InstrumentCommand {}
}
