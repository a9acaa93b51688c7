package org.throughline.infra.log.evidence.range;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.EventContent;
import org.throughline.infra.log.evidence.Hash;
import org.throughline.infra.log.evidence.SealedEvent;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A line of a range, in the order in which they come. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RangeLine.Manifest.class, name = "manifest"),
    @JsonSubTypes.Type(value = RangeLine.Event.class, name = "event"),
    @JsonSubTypes.Type(value = RangeLine.Chain.class, name = "chain"),
    @JsonSubTypes.Type(value = RangeLine.Digest.class, name = "digest"),
    @JsonSubTypes.Type(value = RangeLine.Sealed.class, name = "checkpoint"),
    @JsonSubTypes.Type(value = RangeLine.Trailer.class, name = "trailer")
})
sealed interface RangeLine {

    String FORMAT = "throughline-evidence-1";

    /** Strict, so that a range holds nothing that its digests do not cover. */
    JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    /**
     * The first line.
     *
     * @param chainBefore the chain at the position ahead of {@code from}
     */
    record Manifest(String format, long from, long to, Hash chainBefore) implements RangeLine {}

    /** An event of the range, whole. */
    record Event(long position, Instant recordedAt, EventContent content, Hash digest) implements RangeLine {

        static Event of(SealedEvent event) {
            return new Event(event.position(), event.recordedAt(), event.content(), event.digest());
        }

        SealedEvent sealed() {
            return new SealedEvent(position, recordedAt, content, digest);
        }
    }

    /** Behind the events: the chain at the last of them. */
    record Chain(long position, Hash chain) implements RangeLine {}

    /** An event behind the range, of which only the digest is handed out, on the way to the checkpoint. */
    record Digest(long position, Hash digest) implements RangeLine {}

    /** The checkpoint that the range leads to. */
    record Sealed(long position, Hash chain) implements RangeLine {

        Checkpoint checkpoint() {
            return new Checkpoint(position, chain);
        }
    }

    /**
     * The last line; without it the range was cut off.
     *
     * @param events how many there were
     */
    record Trailer(long events) implements RangeLine {}
}
