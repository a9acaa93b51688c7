package org.throughline.command.direction.direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.direction.Covers;
import org.throughline.events.direction.direction.CyclePattern;
import org.throughline.events.direction.direction.DirectionPart;
import org.throughline.events.direction.direction.ProcessRole;
import org.throughline.events.direction.direction.WholeChild;

/**
 * What decisions need to know of a team's direction.
 *
 * @param versions numbers of the versions that have taken effect, in the order in which they did
 * @param begun in which version each part came in; a part that is not there yet is absent
 * @param content what the direction says
 * @param draft the words on the table since the vision was last adopted or revised; absent when there are none
 * @param alignment the latest one
 * @param flags every misalignment stated, by its id, and whether it is open
 */
record DirectionFacts(
        List<Integer> versions,
        Map<DirectionPart, Integer> begun,
        Content content,
        @Nullable Map<String, String> draft,
        @Nullable Alignment alignment,
        Map<String, Boolean> flags) {

    static final DirectionFacts UNKNOWN = new DirectionFacts(
            List.of(), Map.of(), new Content(null, null, null, Map.of(), null), null, null, Map.of());

    /**
     * What a direction says, whatever its version is.
     *
     * @param vision language to words; absent as long as there is none
     * @param covers whom the vision speaks of, as last said
     * @param wholeChild whether it is meant for the whole child, as last said
     * @param nonNegotiables by code, everything that was not withdrawn, lapsed or not
     * @param process absent as long as there is none
     */
    record Content(
            @Nullable Map<String, String> vision,
            @Nullable Covers covers,
            @Nullable WholeChild wholeChild,
            Map<String, NonNegotiable> nonNegotiables,
            @Nullable ImprovementProcess process) {

        Content withVision(Map<String, String> text, @Nullable Covers whom, @Nullable WholeChild purpose) {
            return new Content(
                    text,
                    whom == null ? covers : whom,
                    purpose == null ? wholeChild : purpose,
                    nonNegotiables,
                    process);
        }

        Content with(ImprovementProcess next) {
            return new Content(vision, covers, wholeChild, nonNegotiables, next);
        }

        Content with(String code, NonNegotiable nonNegotiable) {
            Map<String, NonNegotiable> changed = new HashMap<>(nonNegotiables);
            changed.put(code, nonNegotiable);
            return new Content(vision, covers, wholeChild, Collections.unmodifiableMap(changed), process);
        }

        Content without(String code) {
            Map<String, NonNegotiable> remaining = new HashMap<>(nonNegotiables);
            remaining.remove(code);
            return new Content(vision, covers, wholeChild, Collections.unmodifiableMap(remaining), process);
        }
    }

    /**
     * What is not open to discussion.
     *
     * @param until first day on which it is no longer in force
     */
    record NonNegotiable(Map<String, String> text, @Nullable LocalDate until) {}

    /** How the team keeps improving. */
    record ImprovementProcess(CyclePattern cycle, List<String> measures, List<ProcessRole> roles) {}

    /** Which version of this direction serves which version of the parent team's. */
    record Alignment(int version, String parentTeamId, int parentVersion) {}

    @Nullable
    Map<String, String> vision() {
        return content.vision();
    }

    Map<String, NonNegotiable> nonNegotiables() {
        return content.nonNegotiables();
    }

    /** Number of the version in effect, 0 as long as nothing was adopted. */
    int version() {
        return versions.isEmpty() ? 0 : versions.getLast();
    }

    /** Whether this version has taken effect. */
    boolean has(int number) {
        return versions.contains(number);
    }

    /** Whether this version has taken effect and the part had come in by then. */
    boolean has(int number, DirectionPart part) {
        Integer first = begun.get(part);
        return first != null && has(number) && versions.indexOf(number) >= versions.indexOf(first);
    }

    /** The next version, in which this part changed. */
    DirectionFacts next(int next, DirectionPart part, Content changed) {
        Map<DirectionPart, Integer> parts = new EnumMap<>(DirectionPart.class);
        parts.putAll(begun);
        parts.putIfAbsent(part, next);
        List<Integer> more = new ArrayList<>(versions);
        more.add(next);
        return new DirectionFacts(
                List.copyOf(more),
                Collections.unmodifiableMap(parts),
                changed,
                part == DirectionPart.VISION ? null : draft,
                alignment,
                flags);
    }

    DirectionFacts withDraft(Map<String, String> text) {
        return new DirectionFacts(versions, begun, content, text, alignment, flags);
    }

    DirectionFacts with(Alignment latest) {
        return new DirectionFacts(versions, begun, content, draft, latest, flags);
    }

    DirectionFacts withFlag(String flagId, boolean open) {
        Map<String, Boolean> changed = new HashMap<>(flags);
        changed.put(flagId, open);
        return new DirectionFacts(versions, begun, content, draft, alignment, Collections.unmodifiableMap(changed));
    }

    /** Whether both mean the same, whatever their versions are. */
    boolean saysTheSameAs(DirectionFacts other) {
        return Objects.equals(content, other.content);
    }
}
