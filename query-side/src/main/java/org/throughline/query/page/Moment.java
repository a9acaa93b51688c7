package org.throughline.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.sheet.OfAMoment;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Tense;
import org.throughline.query.timeline.RecordingClock;
import org.throughline.query.words.Words;

/**
 * From where the page looks at history.
 *
 * @param tense the same, as queries take it
 * @param knownAt as it was asked for: a day, or a time with its offset; absent for everything recorded
 * @param today the last day that can be asked about
 */
public record Moment(Tense tense, @Nullable String knownAt, LocalDate today) implements OfAMoment {

    /** The present, with everything recorded. */
    public static Moment present(LocalDate today) {
        return new Moment(Tense.NOW, null, today);
    }

    /** Whether it is the present, with everything recorded. */
    public boolean isNow() {
        return tense.isNow();
    }

    /** The day asked about, as a date field holds it. */
    @Nullable
    public String day() {
        LocalDate asOf = tense.asOf();
        return asOf == null ? null : asOf.toString();
    }

    /** The day of knowledge, as a date field holds it; of a time only its day. */
    @Nullable
    public String knownDay() {
        return knownAt == null ? null : knownAt.substring(0, Math.min(10, knownAt.length()));
    }

    /** By when something was recorded, as far as that is asked, in words; absent for everything recorded. */
    @Nullable
    public String knownWords() {
        return knownAt == null ? null : believed(knownAt);
    }

    /** The day it shows: the one asked about, else today. */
    public LocalDate shown() {
        return Objects.requireNonNullElse(tense.asOf(), today);
    }

    /** The same as what is asked of a question. */
    public Asked asked() {
        return new Asked(day(), knownAt, null, bySource() ? "source" : null, null, null);
    }

    @Override
    public String named() {
        return shown() + (knownAt == null ? "" : " as known " + knownAt) + (bySource() ? " by source" : "");
    }

    /** {@code now}, or the day it is. */
    public String words() {
        LocalDate asOf = tense.asOf();
        String when = asOf == null ? "now" : Words.day(asOf);
        if (bySource()) {
            return knownAt == null
                    ? when + ", as the source recorded it"
                    : when + ", as the source had it on " + believed(knownAt);
        }
        return knownAt == null ? when : when + ", as believed on " + believed(knownAt);
    }

    /** Whether it is by what sources claim. */
    public boolean bySource() {
        return tense.clock() == RecordingClock.SOURCE;
    }

    private static String believed(String known) {
        return known.length() == 10 ? Words.day(LocalDate.parse(known)) : known;
    }

    /** This moment as the query part of an address, empty for now. */
    public String query() {
        return with(null);
    }

    /** An address at this moment, which may ask for something already. */
    public String at(String link) {
        String query = query();
        return link + (link.contains("?") && !query.isEmpty() ? "&" + query.substring(1) : query);
    }

    /**
     * The query of the first page at this moment, its organizations as chosen.
     *
     * @param root the organization it is about; absent where it is about all
     */
    public String sorted(@Nullable String root, String order, @Nullable String words) {
        return sorted(root, order, "q", words, 0);
    }

    /**
     * The query of a page of organizations at this moment.
     *
     * @param name of the parameter with the words
     * @param part which part of them, from 0
     */
    public String sorted(@Nullable String root, String order, String name, @Nullable String words, int part) {
        StringBuilder query = new StringBuilder(query());
        add(query, "root", root);
        add(query, "sort", order);
        add(query, name, words);
        add(query, "part", part == 0 ? null : Integer.toString(part));
        return query.toString();
    }

    /** This moment with something more that is asked for. */
    public String with(String name, String value) {
        StringBuilder query = new StringBuilder(query());
        add(query, name, value);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** This moment and an older page of its timeline. */
    public String with(@Nullable Long before) {
        List<String> parts = new ArrayList<>();
        if (tense.asOf() != null) {
            parts.add("asOf=" + tense.asOf());
        }
        if (knownAt != null) {
            parts.add("knownAt=" + URLEncoder.encode(knownAt, StandardCharsets.UTF_8));
        }
        if (bySource()) {
            parts.add("clock=source");
        }
        if (before != null) {
            parts.add("before=" + before);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
