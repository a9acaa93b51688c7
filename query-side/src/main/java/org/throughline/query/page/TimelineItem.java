package org.throughline.query.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Mention.Piece;
import org.throughline.query.read.Discretion;
import org.throughline.query.timeline.TimelineEntry;
import org.throughline.query.words.Names;
import org.throughline.query.words.Sentence;
import org.throughline.query.words.Sentences;
import org.throughline.query.words.Words;

/**
 * An entry of the timeline as the page shows it. The day of recording is the one the districts' clocks showed, so that
 * what is entered in the evening is not taken for an entry of the day after.
 *
 * @param kind kind of the subject, in words
 * @param told what happened, as the sentence says it, with people who lead to their pages
 * @param history address of the page of its subject, at this entry
 * @param recordedOn by the clock of the moment shown: here, or at its source
 * @param lag how much later it was recorded; absent when it was recorded on its day
 * @param actor who recorded it, by name where that is known; nothing where it is not said
 * @param origin how it came in, where that was not by hand
 */
public record TimelineItem(
        long position,
        String kind,
        Sentence sentence,
        List<Piece> told,
        String history,
        LocalDate effectiveOn,
        String effectiveWords,
        LocalDate recordedOn,
        String recordedWords,
        @Nullable String lag,
        List<Piece> actor,
        @Nullable String origin) {

    public static TimelineItem of(TimelineEntry entry, Sentences sentences, Names names, Moment moment, ZoneId zone) {
        return of(
                entry,
                sentences.say(entry.event(), entry.concerns(), entry.unit(), names),
                entry.actor() == null ? null : names.actor(entry.actor()),
                moment,
                zone);
    }

    /** An entry of which only that it is there may be told, and in which organization. */
    public static TimelineItem withheld(TimelineEntry entry, Names names, Moment moment, ZoneId zone) {
        Sentence sentence = new Sentence(names.organization(entry.unit()), Discretion.event(entry.kind()), null);
        return of(entry, sentence, null, moment, zone);
    }

    private static TimelineItem of(
            TimelineEntry entry, Sentence sentence, @Nullable String actor, Moment moment, ZoneId zone) {
        LocalDate recordedOn =
                entry.recordedBy(moment.tense().clock()).atZone(zone).toLocalDate();
        return new TimelineItem(
                entry.position(),
                Words.scale(entry.kind()),
                new Sentence(
                        Mention.plain(Straight.text(sentence.about())),
                        Mention.plain(Straight.text(sentence.text())),
                        Straight.textOrNull(sentence.quote())),
                Mention.pieces(Straight.text(sentence.text())),
                PagePath.of(entry.kind(), entry.subjectId()) + moment.query() + "#entry-" + entry.version(),
                entry.effectiveOn(),
                Words.day(entry.effectiveOn()),
                recordedOn,
                Words.day(recordedOn),
                Lag.between(entry.effectiveOn(), recordedOn).orElse(null),
                actor == null ? List.of() : Mention.pieces(Straight.text(actor)),
                origin(entry, zone));
    }

    private static @Nullable String origin(TimelineEntry entry, ZoneId zone) {
        if ("sample".equals(entry.source())) {
            return "sample data";
        }
        if (!"import".equals(entry.source()) && entry.originallyRecordedAt() == null) {
            return null;
        }
        String from = entry.importSource() == null ? "" : " from " + entry.importSource();
        String there = entry.originallyRecordedAt() == null
                ? ""
                : ", recorded there on "
                        + Words.day(entry.claimedAt().atZone(zone).toLocalDate())
                        + (entry.claimTakenAs() == null ? "" : " at the earliest");
        return "imported" + from + there;
    }
}
