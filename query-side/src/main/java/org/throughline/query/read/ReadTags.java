package org.throughline.query.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.SubjectKey;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.query.history.EventMemory;

/**
 * Entity tags that are known before anything is computed. Each belongs to one address: it says what else an answer there
 * rests on. They are weak, since the position that an answer names may move on while all else stays; and of one process,
 * since another may be another version of the program.
 */
@Component
public final class ReadTags {

    private static final String ORGANIZATION = SubjectKey.kindOf(OrganizationEvent.class);

    private final EventMemory memory;
    private final Discretion discretion;
    private final Clock clock;
    private final String process = UUID.randomUUID().toString().substring(0, 8);

    ReadTags(EventMemory memory, Discretion discretion, Clock clock) {
        this.memory = memory;
        this.discretion = discretion;
        this.clock = clock;
    }

    /** For an answer that rests on subjects of a kind, and on where their units lay. */
    String of(String kind, Tense tense) {
        long known = memory.catchUp();
        Stream<String> kinds = Stream.concat(Stream.of(kind, ORGANIZATION), discretion.restsOn(kind).stream());
        long unchanged = kinds.mapToLong(memory::unchangedSince).max().orElse(known);
        return tag(tense, tense.knownAt() == null ? unchanged : tense.knownAt(), 0);
    }

    /**
     * For an answer that may rest on everything recorded.
     *
     * @param more a number of whatever else it rests on
     */
    public String ofEverything(Tense tense, long more) {
        return tag(tense, memory.catchUp(), more);
    }

    private String tag(Tense tense, long position, long more) {
        LocalDate day = tense.asOf() == null ? LocalDate.now(clock) : tense.asOf();
        return "W/\"%s-%s-%d-%d\"".formatted(process, day, position, more);
    }
}
