package org.throughline.query.read;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        Instant claimed = tense.claimLimit();
        long more = claimed == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, claimed);
        return tag(tense.asOf(), tense.knownAt() == null ? unchangedSince(kind) : tense.knownAt(), more);
    }

    private long unchangedSince(String kind) {
        memory.catchUp();
        return Stream.concat(Stream.of(kind, ORGANIZATION), discretion.restsOn(kind).stream())
                .mapToLong(memory::unchangedSince)
                .max()
                .orElseThrow();
    }

    /**
     * For what may rest on everything recorded, and shows today whatever the day asked about.
     *
     * @param more a number of whatever else it rests on
     */
    public String ofEverything(long more) {
        return tag(null, memory.catchUp(), more);
    }

    private String tag(@Nullable LocalDate asOf, long position, long more) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return "W/\"%s-%s-%d-%d\"".formatted(process, day, position, more);
    }
}
