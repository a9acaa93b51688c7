package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was to be told whom by when, and what became of it.
 *
 * @param counts of what was due in the window
 * @param plans those that were gone by on a day of the window
 * @param audiences of what was due in the window, group by group
 * @param overdue what is not carried out at the end of the window and still would be, whenever it was due; the earliest first
 * @param without units that are there at the end of the window and go by no plan
 */
public record CommunicationPlanAnswer(
        Counts counts, List<OfPlan> plans, List<OfAudience> audiences, List<Overdue> overdue, List<String> without) {

    /**
     * What became of what was due.
     *
     * @param onTime carried out on the day by which it was due, or before
     * @param late carried out behind it
     * @param notYet not carried out, while its plan is gone by
     * @param never not carried out when its plan was closed
     */
    public record Counts(int due, int onTime, int late, int notYet, int never) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /**
     * A plan.
     *
     * @param adoptedOn first day on which it is gone by
     * @param closedOn first day on which it is no more, since it was closed or its unit has ended; absent while it is
     * @param versions how many it has by the end of the window
     * @param items those of all these versions, by code
     */
    public record OfPlan(
            String communicationPlanId,
            String organizationId,
            @Nullable String teamId,
            Map<String, String> title,
            LocalDate adoptedOn,
            @Nullable LocalDate closedOn,
            int versions,
            Counts counts,
            List<OfItem> items) {}

    /**
     * An item, as it was last.
     *
     * @param counts of what was due in the window
     * @param nextOn the next day by which it is due behind the window; absent where there is none within a year
     */
    public record OfItem(
            String code,
            List<String> audiences,
            String purpose,
            @Nullable String channelId,
            Counts counts,
            @Nullable LocalDate nextOn) {}

    /**
     * A group of people; what is for several groups is counted with each.
     *
     * @param label language to words; absent of a group that is none of the vocabulary's
     * @param lastOn the last day on which anything for it was carried out, in the window; absent when nothing was
     */
    public record OfAudience(
            String audience,
            @Nullable Map<String, String> label,
            Counts counts,
            @Nullable LocalDate lastOn) {}

    /**
     * Something that is not carried out.
     *
     * @param days since the day by which it was due
     */
    public record Overdue(
            String communicationPlanId,
            String organizationId,
            String itemCode,
            String purpose,
            List<String> audiences,
            LocalDate dueOn,
            long days) {}
}
