package org.throughline.query.question.talk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.Tallies;
import org.throughline.query.question.choices.TokenismRisk;
import org.throughline.query.question.talk.EngagementAnswer.Counts;
import org.throughline.query.question.talk.EngagementAnswer.OfContact;
import org.throughline.query.question.talk.EngagementAnswer.OfEngaged;
import org.throughline.query.question.talk.EngagementAnswer.OfGroup;
import org.throughline.query.question.talk.EngagementAnswer.OfRecurring;
import org.throughline.query.question.talk.EngagementAnswer.OfUnit;
import org.throughline.query.question.talk.EngagementAnswer.Standing;
import org.throughline.query.question.vocabulary.PeopleGroups;
import org.throughline.query.question.vocabulary.PeopleGroups.Group;
import org.throughline.query.read.Window;
import org.throughline.query.subject.talk.engagement.EngagementState;

/** Tells how often, how deeply and how lastingly units engaged groups. Pure. */
final class Engagements {

    private final Window window;
    private final PeopleGroups vocabulary;
    private final Contacts contacts;
    private final Function<String, Ongoing> rules;

    /**
     * Tells of these.
     *
     * @param rules of a unit: what counts as ongoing at the end of the window
     */
    Engagements(Window window, PeopleGroups vocabulary, Contacts contacts, Function<String, Ongoing> rules) {
        this.window = window;
        this.vocabulary = vocabulary;
        this.contacts = contacts;
        this.rules = rules;
    }

    /**
     * All of it.
     *
     * @param there ids of the units that are there at the end of the window
     * @param ends the first day without each unit that has ended
     * @param engagements those of the district
     */
    EngagementAnswer answer(
            Collection<String> there, Map<String, LocalDate> ends, Collection<EngagementState> engagements) {
        TreeSet<String> named = new TreeSet<>(there);
        named.addAll(contacts.byUnit().keySet());
        List<OfUnit> units = named.stream().map(this::unit).toList();
        List<OfContact> told = contacts.byUnit().values().stream()
                .flatMap(groups -> groups.values().stream())
                .flatMap(days -> inWindow(days).stream())
                .sorted(Comparator.comparing(Contact::on)
                        .thenComparing(Contact::organizationId)
                        .thenComparing(Contact::group))
                .map(Engagements::told)
                .toList();
        List<OfRecurring> recurring = engagements.stream()
                .filter(one -> one.recurrence() != null)
                .map(one -> Recurring.of(
                        one, Objects.requireNonNull(one.recurrence()), ends.get(one.organizationId()), window))
                .filter(one -> one.due() > 0)
                .toList();
        return new EngagementAnswer(
                vocabulary.vocabulary(),
                vocabulary.profiles(),
                new Counts(
                        told.size(),
                        told.stream().mapToInt(OfContact::linked).sum(),
                        told.stream().mapToInt(OfContact::sameDay).sum(),
                        Tallies.count(
                                units,
                                unit -> there.contains(unit.organizationId())
                                        && unit.groups().stream().allMatch(group -> group.contacts() == 0))),
                groups(units, there),
                units,
                told,
                recurring);
    }

    private OfUnit unit(String unit) {
        Ongoing ongoing = rules.apply(unit);
        SortedMap<String, NavigableMap<LocalDate, Contact>> byGroup =
                contacts.byUnit().getOrDefault(unit, new TreeMap<>());
        List<OfEngaged> groups = byGroup.entrySet().stream()
                .filter(one -> !one.getValue().firstKey().isAfter(window.to()))
                .map(one -> engaged(one.getKey(), one.getValue(), ongoing))
                .toList();
        List<String> never = vocabulary.groups().stream()
                .map(Group::code)
                .filter(code -> groups.stream().noneMatch(group -> group.group().equals(code)))
                .toList();
        return new OfUnit(unit, ongoing.within(), ongoing.from(), groups, never);
    }

    private OfEngaged engaged(String group, NavigableMap<LocalDate, Contact> byDay, Ongoing ongoing) {
        NavigableMap<LocalDate, Contact> known = byDay.headMap(window.to(), true);
        Collection<Contact> within = inWindow(byDay);
        return new OfEngaged(
                group,
                within.size(),
                Tallies.count(within, one -> one.engagements().isEmpty()),
                known.lastKey(),
                within.stream()
                        .map(Contact::depth)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                window.longestWithout(Contact.days(within)),
                ongoing.standing(List.copyOf(known.keySet()), window.to()),
                TokenismRisk.of(within, Contact::depth, Contact::afterwards));
    }

    private Collection<Contact> inWindow(NavigableMap<LocalDate, Contact> byDay) {
        return byDay.subMap(window.from(), true, window.to(), true).values();
    }

    /** Each unit says once of each group how it stands, so that groups are counted by going through them once. */
    private List<OfGroup> groups(List<OfUnit> units, Collection<String> there) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (OfUnit unit : units) {
            unit.groups()
                    .forEach(group -> tallies.computeIfAbsent(group.group(), one -> new Tally())
                            .engaged(group));
            if (there.contains(unit.organizationId())) {
                unit.never().forEach(group -> tallies.computeIfAbsent(group, one -> new Tally()).never++);
            }
        }
        Stream<OfGroup> ours = vocabulary.groups().stream()
                .map(group -> tallies.getOrDefault(group.code(), new Tally()).of(group.code(), group));
        Stream<OfGroup> others = tallies.keySet().stream()
                .filter(code -> vocabulary.groups().stream()
                        .noneMatch(group -> group.code().equals(code)))
                .map(code -> Objects.requireNonNull(tallies.get(code)).of(code, null));
        return Stream.concat(ours, others).toList();
    }

    private static final class Tally {
        private int contacts;
        private int engagedBy;
        private int ongoing;
        private int token;
        private int never;

        void engaged(OfEngaged group) {
            contacts += group.contacts();
            engagedBy++;
            ongoing += group.standing() == Standing.ONGOING ? 1 : 0;
            token += group.token().isEmpty() ? 0 : 1;
        }

        OfGroup of(String code, @Nullable Group group) {
            return new OfGroup(
                    code,
                    group == null ? null : group.label(),
                    contacts,
                    engagedBy,
                    ongoing,
                    token,
                    group == null ? null : never);
        }
    }

    private static OfContact told(Contact one) {
        return new OfContact(
                one.organizationId(),
                one.group(),
                one.on(),
                one.depth(),
                one.engagements(),
                one.inputs(),
                one.linked(),
                one.sameDay(),
                one.afterwards());
    }
}
