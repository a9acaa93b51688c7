package org.throughline.query.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.query.timeline.RecordingClock;

/**
 * The state of one subject in one tense, as it is shown to a reader. Where it is withheld, that there is one is shown.
 *
 * @param kind kind of the subject
 * @param id id within the kind
 * @param version number of events this state rests on; the {@code ETag}
 * @param changedAt position of the last event it rests on
 * @param position the position up to which this answer knows everything
 * @param asOf the day asked about, when one was
 * @param district organization id of the district
 * @param unit organization id of the unit
 * @param state JSON; absent when withheld, and where not even the first event could be told
 * @param withheld why it is; absent when it is not
 * @param incomplete why the state tells less than was recorded; absent when it tells all
 * @param clock {@code source} where it was asked by what its sources claim; absent by the log's own clock
 * @param claims what it takes their word for
 */
public record ShownState(
        String kind,
        String id,
        long version,
        long changedAt,
        long position,
        @Nullable LocalDate asOf,
        @Nullable String district,
        @Nullable String unit,
        @JsonRawValue @Nullable String state,
        @Nullable String withheld,
        @Nullable String incomplete,
        @Nullable RecordingClock clock,
        @Nullable Claims claims) {

    static ShownState of(SubjectAnswer answer) {
        return of(answer, answer.state(), null);
    }

    static ShownState withheld(SubjectAnswer answer) {
        return of(answer, null, Discretion.own(answer.kind()));
    }

    private static ShownState of(SubjectAnswer answer, @Nullable String state, @Nullable String withheld) {
        return new ShownState(
                answer.kind(),
                answer.id(),
                answer.version(),
                answer.changedAt(),
                answer.position(),
                answer.asOf(),
                answer.district(),
                answer.unit(),
                state,
                withheld,
                answer.incomplete(),
                answer.claims() == null ? null : RecordingClock.SOURCE,
                answer.claims());
    }
}
