package org.throughline.events.teams.voice;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Ends;
import org.throughline.events.Subject;
import org.throughline.events.SubjectEvent;

/**
 * What a district does so that under-served groups have a voice. To which group somebody belongs is in no event: that a
 * person declared it is a fact of the log, what they declared is kept beside it, and only counts of enough people come
 * back.
 */
@Subject("voice-register")
public sealed interface VoiceRegisterEvent extends SubjectEvent
        permits VoiceRegisterEvent.UnderservedGroupListed,
                VoiceRegisterEvent.UnderservedGroupDelisted,
                VoiceRegisterEvent.AdvocateNamed,
                VoiceRegisterEvent.AdvocacyEnded,
                PerspectiveEvent {

    /** Organization id of the district. */
    String districtId();

    @Override
    default String subjectId() {
        return districtId();
    }

    /**
     * The district holds a group to be under-served and wants it heard.
     *
     * @param code by which it is known, never used for another group
     * @param label by language (BCP 47)
     * @param reason what the district saw
     */
    record UnderservedGroupListed(
            String districtId,
            String code,
            Map<String, String> label,
            @Nullable String reason,
            LocalDate effectiveOn) implements VoiceRegisterEvent {}

    /** The district does not list the group any more; the day is the first one. */
    record UnderservedGroupDelisted(String districtId, String code, String reason, LocalDate effectiveOn)
            implements VoiceRegisterEvent {}

    /** A member of a team speaks for a group there, whether or not they belong to it. */
    record AdvocateNamed(String districtId, String group, String teamId, String memberId, LocalDate effectiveOn)
            implements VoiceRegisterEvent {}

    /** They do not any more; the day is the first one. */
    @Ends
    record AdvocacyEnded(
            String districtId,
            String group,
            String teamId,
            String memberId,
            @Nullable String reason,
            LocalDate effectiveOn)
            implements VoiceRegisterEvent {}
}
