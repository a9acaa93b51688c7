package org.throughline.infra.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.Staged.Recording;
import org.throughline.events.EffectiveOrder;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;
import org.throughline.query.Counting;
import org.throughline.query.Folding;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.history.EventMemory;
import org.throughline.query.history.Remembered;
import org.throughline.query.page.thing.Comparison;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.page.thing.ThingReads.Pair;
import org.throughline.query.read.Discretion;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Tense;
import org.throughline.query.words.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would be different if something were recorded: the events of its rehearsal are folded behind those that the log holds,
 * by the one fold of their kind, and the two states are compared as its page compares two days.
 */
@Component
final class Foreseen {

    private final EventMemory memory;
    private final SubjectKinds kinds;
    private final Discretion discretion;
    private final ThingReads things;

    Foreseen(EventMemory memory, SubjectKinds kinds, Discretion discretion, ThingReads things) {
        this.memory = memory;
        this.kinds = kinds;
        this.discretion = discretion;
        this.things = things;
    }

    /**
     * The differences on the day of what would be recorded.
     *
     * @param fields of the state that are compared
     * @return nothing where there is no such subject yet, or it is not for everybody
     */
    List<Comparison.Group> differences(
            SubjectKey subject, List<Recording> recordings, Set<String> fields, Names names) {
        List<Recording> own = recordings.stream()
                .filter(recording -> recording.subject().equals(subject))
                .toList();
        boolean isWithheld = !discretion
                .withheld(subject.kind(), Set.of(subject.id()), Tense.NOW, Reader.ANYBODY)
                .isEmpty();
        if (own.isEmpty() || isWithheld) {
            return List.of();
        }
        LocalDate day = own.getFirst().event().effectiveOn();
        List<Remembered> recorded =
                memory.history(subject).map(history -> history.events()).orElse(List.of());
        JsonNode before = state(kinds.named(subject.kind()), recorded, day);
        JsonNode after = state(kinds.named(subject.kind()), with(recorded, own), day);
        if (before == null || after == null) {
            return List.of();
        }
        Pair pair = new Pair(subject, only(before, fields), only(after, fields));
        return things.became(List.of(pair), names, Tense.NOW).getFirst().changes();
    }

    private static List<Remembered> with(List<Remembered> recorded, List<Recording> more) {
        List<Remembered> all = new ArrayList<>(recorded);
        for (Recording one : more) {
            Remembered staged = new Remembered(Long.MAX_VALUE, one.number(), Instant.now(), null, one.event());
            all.add(EffectiveOrder.placeOf(staged.effectiveOn(), all, Remembered::effectiveOn), staged);
        }
        return all;
    }

    private static <S, E extends SubjectEvent> @Nullable JsonNode state(
            SubjectKind<S, E> kind, List<Remembered> history, LocalDate day) {
        List<Remembered> counting = Counting.of(history, Remembered::saying).stream()
                .filter(entry -> !entry.effectiveOn().isAfter(day))
                .toList();
        S state = Folding.<S>nothing().with(kind, counting).state();
        return state == null ? null : EventJson.MAPPER.valueToTree(state);
    }

    private static JsonNode only(JsonNode state, Set<String> fields) {
        return ((ObjectNode) state).deepCopy().retain(fields);
    }
}
