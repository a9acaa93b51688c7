package org.throughline.query.question.implementation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SubjectKey;
import org.throughline.events.implementation.impact.GroupImpact;
import org.throughline.events.implementation.impact.ImpactDirection;
import org.throughline.events.implementation.impact.ImpactGroup;
import org.throughline.query.Tallies;
import org.throughline.query.question.implementation.ImpactAnswer.Counts;
import org.throughline.query.question.implementation.ImpactAnswer.Found;
import org.throughline.query.question.implementation.ImpactAnswer.OfGroup;
import org.throughline.query.question.implementation.ImpactAnswer.OfThing;
import org.throughline.query.subject.implementation.impact.ImpactState;

/** Lays out what was found for each group beside what it was looked at for. Pure. */
final class Impacts {

    /**
     * What can be looked at.
     *
     * @param on the day it began
     */
    record Thing(SubjectKey key, String organizationId, LocalDate on) {}

    private record Those(ImpactGroup group, @Nullable String among) {}

    private Impacts() {}

    /**
     * Tells of these things.
     *
     * @param looks at each of them, by its key; in any order
     */
    static ImpactAnswer of(Collection<Thing> things, Map<SubjectKey, List<ImpactState>> looks) {
        List<OfThing> told = things.stream()
                .sorted(Comparator.comparing(Thing::on)
                        .thenComparing(thing -> thing.key().toString()))
                .map(thing -> told(thing, looks.getOrDefault(thing.key(), List.of())))
                .toList();
        return new ImpactAnswer(
                new Counts(
                        told.size(),
                        Tallies.count(told, thing -> thing.looks() > 0),
                        Tallies.count(told, thing -> thing.neverAsked().isEmpty()),
                        Tallies.count(told, thing -> says(thing.found(), ImpactDirection.WORSE))),
                Stream.of(ImpactGroup.values()).map(group -> group(group, told)).toList(),
                told);
    }

    private static OfThing told(Thing thing, List<ImpactState> looks) {
        List<ImpactState> inOrder = looks.stream().sorted(ImpactState.IN_TIME).toList();
        Map<Those, Found> found = new LinkedHashMap<>();
        for (ImpactState look : inOrder) {
            for (GroupImpact one : look.groups()) {
                Those those = new Those(one.group(), one.among());
                Found before = found.get(those);
                found.put(those, found(look, one, before == null ? null : before.direction()));
            }
        }
        List<Found> last = found.values().stream()
                .sorted(Comparator.comparing(Found::group)
                        .thenComparing(Found::among, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new OfThing(
                thing.key().kind(),
                thing.key().id(),
                thing.organizationId(),
                thing.on(),
                inOrder.size(),
                inOrder.isEmpty() ? null : inOrder.getLast().notedOn(),
                last,
                neverAsked(last));
    }

    private static Found found(ImpactState look, GroupImpact one, @Nullable ImpactDirection before) {
        return new Found(
                one.group(),
                one.among(),
                one.direction(),
                before,
                one.account(),
                one.askedThem(),
                one.evidence().size(),
                look.notedOn(),
                look.impactId());
    }

    private static List<ImpactGroup> neverAsked(List<Found> found) {
        Set<ImpactGroup> never = EnumSet.allOf(ImpactGroup.class);
        found.forEach(one -> never.remove(one.group()));
        return List.copyOf(never);
    }

    private static OfGroup group(ImpactGroup group, List<OfThing> things) {
        List<List<Found>> looked = things.stream()
                .map(thing -> thing.found().stream()
                        .filter(one -> one.group() == group)
                        .toList())
                .filter(found -> !found.isEmpty())
                .toList();
        return new OfGroup(
                group,
                looked.size(),
                saying(looked, ImpactDirection.BETTER),
                saying(looked, ImpactDirection.WORSE),
                saying(looked, ImpactDirection.MIXED),
                saying(looked, ImpactDirection.NONE),
                saying(looked, ImpactDirection.UNKNOWN),
                Tallies.count(looked, found -> found.stream().anyMatch(one -> Boolean.TRUE.equals(one.askedThem()))),
                things.size() - looked.size());
    }

    private static int saying(List<List<Found>> looked, ImpactDirection direction) {
        return Tallies.count(looked, found -> says(found, direction));
    }

    private static boolean says(List<Found> found, ImpactDirection direction) {
        return found.stream().anyMatch(one -> one.direction() == direction);
    }
}
