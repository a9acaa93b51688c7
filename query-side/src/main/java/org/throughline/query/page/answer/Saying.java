package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.implementation.stage.Stage;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.Straight;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.read.Window;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/**
 * What an answer is told with: what everything is called, and from where it looks.
 *
 * @param day the day asked about
 * @param window the days it is about; absent where it is about all
 */
public record Saying(Names names, LocalDate day, @Nullable Window window) {

    /** The name of an organization, which leads to its page. */
    Bit unit(String id) {
        return Bit.link(names.organization(id), PagePath.of("organization", id));
    }

    /** The name of a team, which leads to its page. */
    Bit team(String id) {
        return Bit.link(names.team(id), PagePath.of("team", id));
    }

    Cell unitCell(@Nullable String id) {
        return id == null ? Cell.NOTHING : Cell.of(unit(id));
    }

    Cell teamCell(@Nullable String id) {
        return id == null ? Cell.NOTHING : Cell.of(team(id));
    }

    /** A member by name, or by the seat they have; somebody named by an office goes by it. */
    String person(String id) {
        boolean office = id.matches("[A-Z][A-Z_]*");
        return Straight.text(id.contains(" ") ? id : office ? Words.code(id) : names.person(id));
    }

    /** Members, several of whom may go by the same words. */
    List<String> people(Collection<String> ids) {
        Map<String, Long> counted = ids.stream()
                .map(this::person)
                .collect(Collectors.groupingBy(name -> name, java.util.LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(one -> one.getValue() == 1 ? one.getKey() : "%s (%d)".formatted(one.getKey(), one.getValue()))
                .toList();
    }

    /** What has a title of its own, which leads to its page. */
    Bit thing(String kind, String id, Map<String, String> title) {
        return Bit.link(Words.text(title), PagePath.of(kind, id));
    }

    /** A practice of an organization, which leads to its way through the stages. */
    Bit track(String organizationId, String practice) {
        return Bit.link(practice, PagePath.of("stage", StageEvent.trackId(organizationId, practice)));
    }

    Cell units(Collection<String> ids) {
        return Cell.list(ids.stream().map(this::unit).toList());
    }

    Cell teams(Collection<String> ids) {
        return Cell.list(ids.stream().map(this::team).toList());
    }

    /** The days asked about, to be put into a sentence: {@code from 1 July 2018 to 30 June 2019}. */
    String days() {
        Window asked = window;
        return asked == null
                ? "by " + Words.day(day)
                : "from %s to %s".formatted(Words.day(asked.from()), Words.day(asked.to()));
    }

    /** {@code Initial implementation}; {@code given up} without a stage. */
    static String stage(@Nullable Stage stage) {
        return stage == null ? "given up" : Words.stage(stage);
    }

    /** A code as people say it: {@code two way}. */
    static String code(Enum<?> code) {
        return Words.code(code.name());
    }

    /** A code at the beginning of a sentence or alone. */
    static String label(Enum<?> code) {
        return Words.sentence(code(code));
    }

    /** Words that may be a code of the district's own. */
    static String plain(String text) {
        return text.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+") ? Words.sentence(Words.code(text)) : text;
    }

    /** From a day to the day behind the last, or going on. */
    static String stretch(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? "since " + Words.day(from)
                : "%s to %s".formatted(Words.day(from), Words.day(until.minusDays(1)));
    }
}
