package org.throughline.query.question.choices;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.query.read.Snapshot;
import org.throughline.query.subject.teams.meeting.MeetingState;

/** Meetings by id: those of the district read at once, one of another district by itself. */
final class Meetings {

    private final Map<String, MeetingState> byId = new HashMap<>();

    private Meetings() {}

    /** Those of these ids. */
    static Meetings named(Collection<String> ids, Snapshot snapshot) {
        Meetings meetings = new Meetings();
        if (!ids.isEmpty()) {
            snapshot.everHere(MeetingState.class).forEach(meeting -> meetings.byId.put(meeting.meetingId(), meeting));
        }
        ids.stream()
                .filter(id -> !meetings.byId.containsKey(id))
                .distinct()
                .forEach(id ->
                        snapshot.state(MeetingState.class, id).ifPresent(meeting -> meetings.byId.put(id, meeting)));
        return meetings;
    }

    /** The meeting; empty when none is named, or it is not known. */
    Optional<MeetingState> of(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }
}
