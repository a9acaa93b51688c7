package org.throughline.query.page.thing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.Layout.Fact;
import org.throughline.query.page.thing.Layout.Line;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.read.Allowance;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.words.Words;

/** What refers to a subject, so that its page leads there: everything in its district whose state names it at the moment. */
@Component
public final class ReferringThings {

    /** Of one kind; there are kinds of which hundreds refer to one team. */
    private static final int MOST_OF_A_KIND = 12;

    private final Snapshots snapshots;
    private final SubjectKinds kinds;
    private final ThingReads things;

    ReferringThings(Snapshots snapshots, SubjectKinds kinds, ThingReads things) {
        this.snapshots = snapshots;
        this.kinds = kinds;
        this.things = things;
    }

    /** Things of one kind. */
    private record Referring(String kind, List<String> ids) {

        private Referring without(Predicate<String> some) {
            return new Referring(kind, ids.stream().filter(some.negate()).toList());
        }
    }

    /**
     * A part of its page; empty where nothing refers to it that the page does not lead to as it is.
     *
     * @param layout what the page shows
     */
    public List<Part> to(Laid laid, Layout layout, Moment moment) {
        String district = laid.district();
        if (district == null) {
            return List.of();
        }
        Set<String> led = linked(layout);
        List<Referring> found = find(laid.thing().key(), district, moment).stream()
                .map(one -> one.without(id -> led.contains(PagePath.of(one.kind(), id))))
                .filter(one -> !one.ids().isEmpty())
                .toList();
        SubjectNames titles = things.names(laid.names(), shown(found).collect(Collectors.toSet()), moment.tense());
        return Part.listing("What refers to it", found, one -> row(one, titles)).toList();
    }

    private List<Referring> find(SubjectKey key, String district, Moment moment) {
        StateReferences references = new StateReferences(key);
        Snapshot snapshot = snapshots.at(moment.tense(), district, Reader.ANYBODY);
        List<Referring> found = new ArrayList<>();
        for (SubjectKind<?, ?> kind : kinds.all()) {
            if (references.canStandIn(kind.stateType())) {
                Map<String, ?> states = snapshot.byId(kind.stateType());
                Allowance.current().spend(states.size());
                List<String> ids = states.entrySet().stream()
                        .filter(state -> !isItself(kind, state.getKey(), key) && references.isIn(state.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
                found.add(new Referring(kind.name(), ids).without(snapshot.withheld(kind.stateType(), ids)::contains));
            }
        }
        return found;
    }

    private static boolean isItself(SubjectKind<?, ?> kind, String id, SubjectKey key) {
        return kind.name().equals(key.kind()) && id.equals(key.id());
    }

    /** Where the page leads to as it is. */
    private static Set<String> linked(Layout layout) {
        return Stream.concat(
                        layout.facts().stream(),
                        layout.parts().stream()
                                .flatMap(part -> Stream.concat(
                                        part.facts().stream(),
                                        Stream.ofNullable(part.table())
                                                .flatMap(table -> table.rows().stream())
                                                .flatMap(List::stream))))
                .flatMap(fact -> fact.lines().stream())
                .flatMap(line -> line.bits().stream())
                .map(Layout.Bit::link)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<SubjectKey> shown(List<Referring> found) {
        return found.stream()
                .flatMap(one -> one.ids().stream().limit(MOST_OF_A_KIND).map(id -> new SubjectKey(one.kind(), id)));
    }

    private static List<Fact> row(Referring one, SubjectNames titles) {
        List<Line> lines = new ArrayList<>(one.ids().stream()
                .limit(MOST_OF_A_KIND)
                .map(id -> Line.of(titles.subject(one.kind(), id)))
                .toList());
        if (one.ids().size() > MOST_OF_A_KIND) {
            lines.add(Line.of(Layout.Bit.text("and %d more".formatted(one.ids().size() - MOST_OF_A_KIND))));
        }
        return List.of(Fact.of("Kind", Words.sentence(Words.scale(one.kind()))), new Fact("Which", List.copyOf(lines)));
    }
}
