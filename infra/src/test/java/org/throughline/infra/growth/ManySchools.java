package org.throughline.infra.growth;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.throughline.events.EventCatalog;
import org.throughline.events.EventType;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectEvent;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent.OrganizationRegistered;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.events.json.EventJson;
import org.throughline.infra.Program;
import org.throughline.infra.log.PostgresLog;

/**
 * The sample district with many more schools: the log of the sample, each event as often as there are schools like its own,
 * in the order and at the times it was recorded. Of ten schools four are like the first and three like each of the others.
 * The district and its teams stay one; whatever else is recorded of it is there for each three of ten schools.
 */
final class ManySchools {

    static final String DISTRICT = "sample-district";

    private static final Set<String> ONE_OF_A_KIND = Set.of("organization", "team");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern MEMBER = Pattern.compile("\"memberId\":\"([^\"]+)\"");

    private final List<DomainEventMessage<?>> sample;
    private final List<String> schools;
    /** Ids of the district, its teams and what is above it. */
    private final Set<String> one;
    /** How many there are of these among ten schools, by subject. */
    private final Map<String, Integer> ofTenBySubject = new HashMap<>();
    /** The same by id; others are not renamed. */
    private final Map<String, Integer> ofTen = new HashMap<>();

    ManySchools(Program sample) {
        this.sample = sample.bean(PostgresLog.class)
                .readEvents(null, false)
                .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                .toList();
        this.schools = this.sample.stream()
                .map(DomainEventMessage::getPayload)
                .filter(OrganizationRegistered.class::isInstance)
                .map(OrganizationRegistered.class::cast)
                .filter(registered -> registered.kind() == OrganizationKind.SCHOOL)
                .map(OrganizationRegistered::organizationId)
                .toList();
        this.one = this.sample.stream()
                .filter(event -> ONE_OF_A_KIND.contains(event.getType()) && school(event) < 0)
                .map(ManySchools::owner)
                .collect(toSet());
        this.sample.forEach(this::count);
    }

    private int school(DomainEventMessage<?> event) {
        return schools.indexOf(event.getMetaData().get(MetadataKey.UNIT));
    }

    private void count(DomainEventMessage<?> event) {
        String owner = owner(event);
        int often = one.contains(owner) ? 1 : school(event) == 0 ? 4 : 3;
        int count = ofTenBySubject.merge(event.getAggregateIdentifier(), often, (first, later) -> first);
        if (count > 1) {
            ofTen.merge(owner, count, Math::max);
            MEMBER.matcher(json(event)).results().forEach(member -> ofTen.merge(member.group(1), count, Math::max));
        }
    }

    /** Fills an empty log with so many times ten schools, and waits for the views. */
    void fill(Program program, int tens) {
        PostgresLog log = program.bean(PostgresLog.class);
        Map<LocalDate, List<DomainEventMessage<?>>> days =
                sample.stream().collect(groupingBy(ManySchools::day, TreeMap::new, toList()));
        days.values().forEach(day -> log.appendEvents(copies(day, tens)));
        program.settled();
    }

    private List<DomainEventMessage<?>> copies(List<DomainEventMessage<?>> day, int tens) {
        // an append has one recorded time
        Instant recordedAt = day.getLast().getTimestamp();
        List<DomainEventMessage<?>> copies = new ArrayList<>();
        for (DomainEventMessage<?> event : day) {
            int ofTen = ofTenBySubject.get(event.getAggregateIdentifier());
            for (int copy = 0; copy < (ofTen == 1 ? 1 : ofTen * tens); copy++) {
                copies.add(copy(event, new Names(copy, tens), recordedAt));
            }
        }
        return copies;
    }

    private DomainEventMessage<?> copy(DomainEventMessage<?> event, Names names, Instant recordedAt) {
        SubjectKey subject = SubjectKey.parse(event.getAggregateIdentifier());
        Map<String, Object> metadata = new HashMap<>();
        event.getMetaData().forEach((key, value) -> metadata.put(key, names.id(value.toString())));
        metadata.computeIfPresent(MetadataKey.COMMAND_ID, (key, id) -> id + "-" + names.copy);
        metadata.put(MetadataKey.ORIGINALLY_RECORDED_AT, recordedAt.toString());
        EventType type = EventCatalog.ALL.of(((SubjectEvent) event.getPayload()).getClass());
        String id = event.getIdentifier() + names.copy;
        return new GenericDomainEventMessage<>(
                event.getType(),
                new SubjectKey(subject.kind(), names.id(subject.id())).toString(),
                event.getSequenceNumber(),
                EventJson.read(type.name(), type.revision(), names.json(json(event))),
                metadata,
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
                recordedAt);
    }

    private static LocalDate day(DomainEventMessage<?> event) {
        return event.getTimestamp().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String owner(DomainEventMessage<?> event) {
        return head(SubjectKey.parse(event.getAggregateIdentifier()).id());
    }

    private static String json(DomainEventMessage<?> event) {
        return EventJson.write((SubjectEvent) event.getPayload());
    }

    /** The part of an id before the tilde: a track is called by its school and its practice. */
    private static String head(String id) {
        int tilde = id.indexOf('~');
        return tilde < 0 ? id : id.substring(0, tilde);
    }

    /** What ids are called in one copy; in the first, as they are in the sample. */
    private final class Names {

        private final int copy;
        private final int tens;

        Names(int copy, int tens) {
            this.copy = copy;
            this.tens = tens;
        }

        String id(String id) {
            String head = head(id);
            int number = copy % (ofTen.getOrDefault(head, 1) * tens);
            return number == 0 || !ofTen.containsKey(head) ? id : head + "-" + number + id.substring(head.length());
        }

        /** All texts in it that are ids, keys too. */
        String json(String json) {
            return TEXT.matcher(json).replaceAll(text -> Matcher.quoteReplacement("\"" + id(text.group(1)) + "\""));
        }
    }
}
