package org.throughline.infra.benchmarks.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.throughline.events.MetadataKey;
import org.throughline.events.SubjectKey;
import org.throughline.events.json.EventJson;

/**
 * The base's events once for every block of every district, day by day as they were recorded: each copy lies some days
 * behind the base, so that the streams of a log lie as mixed as in life.
 */
final class Copies {

    /** An append has one recorded time, whatever its size; this bounds what one takes of memory. */
    private static final int MOST_TOGETHER = 4_000;

    private static final LocalTime AT = LocalTime.of(15, 0);

    private final List<BaseEvent> base;
    private final Map<String, Ownership> owners;
    private final List<Renaming> copies = new ArrayList<>();

    Copies(List<BaseEvent> base, Size size) {
        this.base = base;
        this.owners = Ownership.of(base);
        for (int district = 0; district < size.districts().size(); district++) {
            for (int block = 0; block < size.districts().get(district); block++) {
                copies.add(new Renaming(owners, district, block));
            }
        }
    }

    /** Hands over what was recorded on each day. */
    void fill(Consumer<List<DomainEventMessage<?>>> append) {
        long[] order = order();
        for (int from = 0; from < order.length; ) {
            int until = from;
            while (until < order.length && day(order[until]) == day(order[from]) && until - from < MOST_TOGETHER) {
                until++;
            }
            append.accept(messages(Arrays.copyOfRange(order, from, until)));
            from = until;
        }
    }

    private List<DomainEventMessage<?>> messages(long[] keys) {
        return LongStream.of(keys)
                .parallel()
                .<DomainEventMessage<?>>mapToObj(
                        key -> message(base.get(event(key)), copies.get(copy(key)), LocalDate.ofEpochDay(day(key))))
                .toList();
    }

    /** Day, event and copy in one number each, sorted by them in turn. */
    private long[] order() {
        return IntStream.range(0, base.size())
                .boxed()
                .flatMapToLong(event -> IntStream.range(0, copies.size())
                        .filter(copy -> isIn(base.get(event), copies.get(copy)))
                        .mapToLong(copy -> key(event, copy)))
                .sorted()
                .toArray();
    }

    private boolean isIn(BaseEvent event, Renaming copy) {
        return switch (owner(event)) {
            case STATE -> copy.district() == 0 && copy.block() == 0;
            case DISTRICT -> copy.block() == 0;
            case BLOCK -> true;
        };
    }

    private Ownership owner(BaseEvent event) {
        return owners.getOrDefault(event.owner(), Ownership.STATE);
    }

    private long key(int event, int copy) {
        Renaming names = copies.get(copy);
        int behind = names.district() * 5 % 10 + (names.block() == 0 ? 0 : 1 + names.block() * 3 % 10);
        return (base.get(event).recordedOn().toEpochDay() + behind) << 36 | (long) event << 16 | copy;
    }

    private static long day(long key) {
        return key >> 36;
    }

    private static int event(long key) {
        return (int) (key >> 16 & 0xf_ffff);
    }

    private static int copy(long key) {
        return (int) (key & 0xffff);
    }

    private DomainEventMessage<?> message(BaseEvent event, Renaming names, LocalDate recordedOn) {
        Instant recorded = recordedOn.atTime(AT).toInstant(ZoneOffset.UTC);
        Ownership owner = owner(event);
        String id = names.own(event.eventId(), owner);
        return new GenericDomainEventMessage<>(
                event.kind(),
                new SubjectKey(event.kind(), names.id(event.subjectId())).toString(),
                event.version() - 1,
                EventJson.read(event.name(), event.revision(), names.json(event.payload())),
                metadata(event, names, owner, recorded),
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
                recorded);
    }

    private static Map<String, String> metadata(BaseEvent event, Renaming names, Ownership owner, Instant recorded) {
        Map<String, String> metadata = new HashMap<>();
        event.metadata().forEach((key, value) -> metadata.put(key, names.id(value)));
        String command = names.own(String.valueOf(event.metadata().get(MetadataKey.COMMAND_ID)), owner);
        metadata.put(MetadataKey.COMMAND_ID, command);
        metadata.put(MetadataKey.CAUSATION_ID, command);
        metadata.put(MetadataKey.CORRELATION_ID, command);
        metadata.put(MetadataKey.ORIGINALLY_RECORDED_AT, recorded.toString());
        return metadata;
    }
}
