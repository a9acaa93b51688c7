package org.throughline.command.choices.focus;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Id;
import org.throughline.command.OrToday;
import org.throughline.events.SubjectKey;
import org.throughline.events.choices.focus.FocusPortfolioEvent;

/** What can be asked about the focus areas of a district. */
public sealed interface FocusPortfolioCommand extends Command {

    /** The organization id of the district. */
    String districtId();

    @Override
    default SubjectKey subject() {
        return SubjectKey.of(FocusPortfolioEvent.class, districtId());
    }

    /** Makes something a priority, or makes it one again. */
    record AddFocusArea(
            @Id String districtId,
            @Id String code,
            Map<String, String> title,
            @Size(max = 5000) String reason,
            List<String> planIds,
            List<String> practices,
            List<String> measures,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /**
     * Lets an area cease to be a priority; the effective day is the first one without it.
     *
     * @param madeRoomFor code of the area it makes room for, which need not be there yet
     */
    record RetireFocusArea(
            @Id String districtId,
            @Id String code,
            @Size(max = 5000) String reason,
            @Nullable @Size(max = 5000) String outcome,
            @Id @Nullable String madeRoomFor,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /**
     * Makes one area of several.
     *
     * @param codes two or more
     * @param into the code of the one: one of {@code codes}, or one that is not active
     */
    record MergeFocusAreas(
            @Id String districtId,
            @NotEmpty @Size(min = 2) List<String> codes,
            @Id String into,
            Map<String, String> title,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /** Makes several areas of one. */
    record SplitFocusArea(
            @Id String districtId,
            @Id String code,
            @NotEmpty @Size(min = 2) List<Piece> into,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /** One of the areas that come out of a split. */
    record Piece(@Id String code, Map<String, String> title) {}

    /** Says what an area is worked on with; what is not said again does not belong to it any more. */
    record LinkFocusArea(
            @Id String districtId,
            @Id String code,
            List<String> planIds,
            List<String> practices,
            List<String> measures,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /** Ties two areas together. */
    record ConnectFocusAreas(
            @Id String districtId,
            @Id String a,
            @Id String b,
            @Size(max = 5000) String how,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /** Lets two areas go apart. */
    record DisconnectFocusAreas(
            @Id String districtId,
            @Id String a,
            @Id String b,
            @Size(max = 5000) String reason,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /** Allows one area beyond the limit, where the district's rulebook lets that be; it is then added as any other. */
    record OverrideFocusLimit(
            @Id String districtId,
            @Id String code,
            @Size(max = 5000) String reason,
            @Id String approver,
            @OrToday LocalDate effectiveOn)
            implements FocusPortfolioCommand {}

    /** Declares that an area was added by mistake. */
    record WithdrawFocusArea(
            @Id String districtId,
            @Id String code,
            @Size(max = 5000) String reason) implements FocusPortfolioCommand {

        /** The day on which it was said to begin, whichever it was; a withdrawal has no day of its own. */
        @Override
        public LocalDate effectiveOn() {
            return LocalDate.MIN;
        }
    }
}
