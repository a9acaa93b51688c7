package org.throughline.query.question.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Versioned;
import org.throughline.events.Versions;

/**
 * What schools are recognized for, as the awarding body said it from a day on. Every version is a JSON file under {@code recognition/}.
 *
 * @param effectiveFrom the day from which schools are recognized by it
 * @param areas content areas, each known by the practices it is done with
 * @param levels levels of support, each known by the sections of instruments it is assessed with
 * @param team what is asked of the leadership team; absent where nothing is
 * @param rungs the awards, the lowest first; none where none were made
 */
public record RecognitionLadder(
        String version,
        LocalDate effectiveFrom,
        String name,
        Basis basis,
        List<Area> areas,
        List<Level> levels,
        @Nullable Team team,
        List<Rung> rungs)
        implements Versioned {

    /** Those on the class path. */
    public static final Versions<RecognitionLadder> SHIPPED =
            Shipped.versions("classpath*:recognition/ladder-*.json", RecognitionLadder.class);

    /** Where it comes from. */
    public record Basis(String grade, String note) {}

    /** A content area. */
    public record Area(String code, List<String> practices) {}

    /**
     * A level of support.
     *
     * @param sections codes of the sections that assess it, whatever the instrument calls them
     */
    public record Level(String code, List<String> sections) {}

    /**
     * What is asked of a leadership team in the year before.
     *
     * @param members so many at least, and one who decides
     * @param meetings so many at least
     * @param withDecisionMaker so many at least at which one who decides was present
     */
    public record Team(int members, int meetings, int withDecisionMaker) {}

    /**
     * An award.
     *
     * @param areas in so many areas at least
     * @param asks what is asked in each of them
     * @param evidence what is asked for besides, which checks do not show
     */
    public record Rung(String code, int areas, List<Ask> asks, List<String> evidence) {}

    /** What is asked of a level, and for how many years. */
    public record Ask(String level, int years, Judged judged) {}

    /** How a level is judged. */
    public enum Judged {
        /** It met its criterion at each check for so long. */
        AT_FIDELITY,
        /** It was assessed so long ago for the first time. */
        ASSESSED
    }
}
