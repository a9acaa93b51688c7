package org.throughline.query.page.organization;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.page.ApiPath;
import org.throughline.query.page.Brief;
import org.throughline.query.page.Fold;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.sheet.Sheet;
import org.throughline.query.page.sheet.Tabled;
import org.throughline.query.page.thing.Layout;
import org.throughline.query.page.thing.Layout.Bit;
import org.throughline.query.read.Incomplete;
import org.throughline.query.words.Words;

/**
 * An organization as its page shows it.
 *
 * @param above the units it lies in, from above
 * @param lifetime since when it is known, or when it ended
 * @param who what it is, in words
 * @param lanes its way with each practice, over the years
 * @param marks what happened beside, a row each
 * @param axis the years under both; empty where there is nothing above it
 * @param lines its scores, over the same years
 * @param dues which fidelity checks are due here and below
 * @param communications what is to be told here by a communication plan, and what is overdue below
 * @param plans that are not closed
 * @param teams that go on, without teachers' own practices
 * @param practices how many teachers' own practices there are; which they are is their own
 * @param waiting questions that wait for an answer
 * @param below what belongs to it, while it is little
 * @param schools the same a row each, where it is much
 */
record OrganizationPart(
        OrganizationKind kind,
        String id,
        String name,
        List<Bit> above,
        String lifetime,
        Layout who,
        List<Lane> lanes,
        List<Marks> marks,
        String axis,
        List<Scores> lines,
        Dues dues,
        CommunicationsDue communications,
        List<Card> plans,
        List<Card> teams,
        long practices,
        List<Card> waiting,
        List<Card> below,
        Brief schools,
        Happened happened,
        long position,
        List<Incomplete> incomplete)
        implements Tabled {

    @Override
    public String about() {
        return name;
    }

    @Override
    public List<Sheet> sheets() {
        return Stream.of(
                        Stream.of(stays(lanes)),
                        lines.stream()
                                .map(line -> Sheet.of(
                                        line.title(),
                                        List.of("Made on", "Score", "Criterion", "Version"),
                                        line.rows(),
                                        row -> List.of(row.day(), row.percent(), row.verdict(), row.version()))),
                        who.sheets().stream(),
                        dues.sheets(),
                        communications.sheets(),
                        Stream.of(Brief.sheet(Stream.of(schools))))
                .flatMap(sheets -> sheets)
                .toList();
    }

    private static final int SCALES = 3;

    /** Its scores, the first of which are seen at once. */
    public Fold<Scores> foldedLines() {
        return Fold.of(lines, SCALES);
    }

    /** The ways with all practices, a row for each stay. */
    static Sheet stays(List<Lane> lanes) {
        return new Sheet(
                "Stages over the years",
                List.of("Practice", "Stage", "From", "Until", "How"),
                lanes.stream()
                        .flatMap(lane -> lane.rows().stream()
                                .map(row -> List.of(lane.practice(), row.stage(), row.from(), row.ends(), row.how())))
                        .toList());
    }

    /**
     * The way with a practice.
     *
     * @param now where it stands, in words
     */
    record Lane(String practice, String page, String now, String svg, List<LaneRow> rows) {}

    /**
     * One stay, for the table.
     *
     * @param after how long after the start; empty along the calendar
     */
    record LaneRow(
            String after,
            String stage,
            String from,
            String until,
            boolean back,
            @Nullable String reason) {

        /** When it ended, or that it goes on. */
        public String ends() {
            return until.isEmpty() ? "goes on" : until;
        }

        /** How it was reached, and why where that was said. */
        public String how() {
            return back ? "went back" + (reason == null ? "" : ": " + reason) : "went on";
        }
    }

    /** Ticks of one sort, with how many there are. */
    record Marks(String label, String svg, List<Card> rows) {}

    /** A scale of an instrument. */
    record Scores(String title, String svg, List<ScoreRow> rows) {}

    /**
     * One score, for the table.
     *
     * @param after how long after the start; empty along the calendar
     */
    record ScoreRow(String after, String day, String page, String percent, String version, String verdict) {}

    /**
     * Something with a page of its own.
     *
     * @param says a few words on it
     */
    record Card(String name, @Nullable String page, String says) {}

    /** {@code School}. */
    public String kindWords() {
        return Words.sentence(Words.kind(kind));
    }

    /** {@code And 12 teachers' own practices}; empty where there are none. */
    public String practicesWords() {
        return practices == 0
                ? ""
                : "And " + Words.count(practices, "teacher's own practice", "teachers' own practices") + ".";
    }

    /** Its page. */
    public String path() {
        return PagePath.of(kind, id);
    }

    /** Where programs read it. */
    public String json() {
        return ApiPath.of("organization", id);
    }
}
