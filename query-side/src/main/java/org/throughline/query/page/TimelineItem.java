package org.throughline.query.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.throughline.query.timeline.TimelineEntry;

/**
 * An entry of the timeline as the page shows it. The day of recording is the one the districts' clocks showed, so that
 * what is entered in the evening is not taken for an entry of the day after.
 *
 * @param kind kind of the subject, in words
 * @param history address of all that is told of its subject
 * @param lag how much later it was recorded; absent when it was recorded on its day
 * @param imported whether it came in by an import or as sample data
 */
record TimelineItem(
        long position,
        String kind,
        Sentence sentence,
        String history,
        LocalDate effectiveOn,
        String effectiveWords,
        LocalDate recordedOn,
        String recordedWords,
        @Nullable String lag,
        @Nullable String actor,
        boolean imported) {

    static TimelineItem of(TimelineEntry entry, Sentences sentences, Moment moment, ZoneId zone) {
        LocalDate recordedOn = entry.recordedAt().atZone(zone).toLocalDate();
        return new TimelineItem(
                entry.position(),
                Words.scale(entry.kind()),
                sentences.say(entry.event(), entry.unit()),
                "api/%ss/%s/history%s".formatted(entry.kind(), segment(entry.subjectId()), moment.query()),
                entry.effectiveOn(),
                Words.day(entry.effectiveOn()),
                recordedOn,
                Words.day(recordedOn),
                Lag.between(entry.effectiveOn(), recordedOn).orElse(null),
                entry.actor(),
                entry.source() != null && !entry.source().equals("api"));
    }

    private static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
