package org.throughline.query.subject.choices.focus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The focus areas of a district.
 *
 * @param active codes of the areas that are active, in the order they first came
 * @param islands active areas that are tied together, directly or over others; one island when all are, none when no
 *     area is active
 * @param areas every area there ever was
 * @param connections which areas were tied together when
 * @param overrides who allowed one area beyond the limit
 */
public record FocusPortfolioState(
        String districtId,
        List<String> active,
        List<List<String>> islands,
        List<Area> areas,
        List<Connection> connections,
        List<LimitOverride> overrides) {

    /** How an area became active. */
    public enum Beginning {
        ADDED,
        MERGED,
        SPLIT
    }

    /** How an area ceased to be active. */
    public enum Ending {
        RETIRED,
        MERGED,
        SPLIT,
        /** It never was: adding it was a mistake. */
        WITHDRAWN
    }

    /** What an area is worked on with or looked at by. */
    public enum LinkKind {
        PLAN,
        PRACTICE,
        MEASURE
    }

    /**
     * An area.
     *
     * @param title language to words, the last it had
     * @param spans when it was active; the last one is open while it is
     */
    public record Area(String code, Map<String, String> title, List<Span> spans, List<Link> links) {

        boolean isActive() {
            return !spans.isEmpty() && spans.getLast().until() == null;
        }
    }

    /**
     * Once active.
     *
     * @param from first day
     * @param reason why it began
     * @param outOf areas it came out of
     * @param until first day not active any more; open when absent
     * @param outcome what came of it; absent when nothing was said
     * @param madeRoomFor the area it made room for
     * @param into areas it went into
     */
    public record Span(
            LocalDate from,
            Beginning beginning,
            String reason,
            List<String> outOf,
            @Nullable LocalDate until,
            @Nullable Ending ending,
            @Nullable String endReason,
            @Nullable String outcome,
            @Nullable String madeRoomFor,
            List<String> into) {}

    /**
     * A plan, practice or measure that an area was linked with.
     *
     * @param ref the plan's id, or the code or name of practice or measure
     */
    public record Link(
            LinkKind kind,
            String ref,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Two areas tied together.
     *
     * @param until first day not tied together any more; open when absent
     * @param endReason why they were taken apart; absent too when one of them ended
     */
    public record Connection(
            String a,
            String b,
            String how,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason) {}

    /**
     * One area allowed beyond the limit.
     *
     * @param limit the limit it went beyond
     * @param usedOn the day the area became active; absent while it is not used
     * @param concerns codes of policies that it did not meet when it was recorded
     */
    public record LimitOverride(
            String code,
            int limit,
            String reason,
            String approver,
            List<String> concerns,
            LocalDate givenOn,
            @Nullable LocalDate usedOn) {}

    static FocusPortfolioState of(String districtId) {
        return new FocusPortfolioState(districtId, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
