package org.throughline.query.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of one subject in one tense.
 *
 * @param kind kind of the subject
 * @param id id within the kind
 * @param version number of events this state rests on; the {@code ETag}
 * @param changedAt position of the last event it rests on
 * @param position the position up to which this answer knows everything
 * @param asOf the day asked about, when one was
 * @param district organization id of the district
 * @param unit organization id of the unit
 * @param state JSON; absent where not even the first event could be told
 * @param incomplete why it tells less than was recorded; absent where it tells all
 * @param claims what it takes its source's word for; absent by the log's own clock
 */
public record SubjectAnswer(
        String kind,
        String id,
        long version,
        long changedAt,
        long position,
        @Nullable LocalDate asOf,
        @Nullable String district,
        @Nullable String unit,
        @JsonRawValue @Nullable String state,
        @Nullable String incomplete,
        @Nullable Claims claims) {}
