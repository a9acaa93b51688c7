package org.throughline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** The longest history a kind can have: of its events the one that makes the state grow most, again and again. */
public final class Growing {

    private static final String SUBJECT = "grown";
    private static final int TRIED = 20;

    private Growing() {}

    /** So many events of one subject, each about another member or thing, a month between two. */
    public static <E extends SubjectEvent> List<E> historyOf(SubjectKind<?, E> kind, int events) {
        EventType fastest = EventCatalog.ALL.types().stream()
                .filter(type -> type.subject().equals(kind.name()))
                .max(Comparator.comparingInt(type -> sizeAfterSome(kind, type)))
                .orElseThrow();
        return of(kind, fastest, events);
    }

    /** Nothing where events of this type do not make sense one after another, so that not even a fold takes them. */
    private static <E extends SubjectEvent> int sizeAfterSome(SubjectKind<?, E> kind, EventType type) {
        try {
            return EventJson.MAPPER
                    .writeValueAsString(Told.by(kind, of(kind, type, TRIED)))
                    .length();
        } catch (IllegalStateException alone) {
            return 0;
        }
    }

    private static <E extends SubjectEvent> List<E> of(SubjectKind<?, E> kind, EventType type, int events) {
        List<SubjectEvent> history = new ArrayList<>();
        history.add(FrozenExamples.about(FrozenExamples.first(kind.name()), SUBJECT, RandomHistory.BEGIN, null, 0));
        ObjectNode example = (ObjectNode) EventJson.MAPPER.readTree(
                EventJson.write(FrozenExamples.about(type, SUBJECT, RandomHistory.BEGIN, null, 0)));
        List<String> things = things(type, example);
        IntStream.range(0, events - 1).forEach(i -> history.add(another(type, example.deepCopy(), things, i)));
        return history.stream().map(kind.family()::cast).toList();
    }

    /** Components that say which member or thing it is about, none of them which subject. */
    private static List<String> things(EventType type, ObjectNode example) {
        String subject = read(type, example).subjectId();
        return example.propertyNames().stream()
                .filter(name -> name.endsWith("Id") || FrozenExamples.THINGS.contains(name))
                .filter(name -> example.path(name).isString())
                .filter(name -> read(type, example.deepCopy().put(name, "thing"))
                        .subjectId()
                        .equals(subject))
                .toList();
    }

    private static SubjectEvent another(EventType type, ObjectNode event, List<String> things, int i) {
        things.forEach(name -> event.put(name, "thing-" + i));
        return read(
                type, event.put("effectiveOn", RandomHistory.BEGIN.plusMonths(i).toString()));
    }

    private static SubjectEvent read(EventType type, ObjectNode event) {
        return EventJson.read(type.name(), type.revision(), event.toString());
    }
}
