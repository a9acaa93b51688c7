package org.throughline.query.page.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.query.question.teams.indicator.Element;
import org.throughline.query.question.teams.indicator.Finding;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Gap;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Lacking;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Missed;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.PartCode;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Rating;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** What indicators of shared leadership, their parts and what comes of them are called. */
public final class IndicatorWords {

    private static final int MOST_NAMED = 5;

    private IndicatorWords() {}

    /** A heading. */
    public static String element(Element element) {
        return switch (element) {
            case EQUITY -> "Equity is spoken for";
            case VISION -> "One vision is shared";
            case VOICES -> "Several voices decide";
            case FIDELITY -> "Used as intended, and lasting";
            case SUPPORT -> "Support is coordinated";
            case DATA -> "Data drive plans";
            case COACHES -> "Coaches are relied on";
            case COMMUNICATION -> "Talk goes both ways";
        };
    }

    public static String finding(Finding finding) {
        return switch (finding) {
            case HOLDS -> "holds";
            case LACKS -> "lacks";
            case UNKNOWN -> "not known";
        };
    }

    /** How a part stands, with what it asks: {@code 5 of 7 members learned about equity or took part in a pause}. */
    public static String part(Part part) {
        String limit = part.limit() == null ? "" : part.limit().toString();
        String asks = switch (part.part()) {
            case EACH_LEARNED_OR_PAUSED -> "members learned about equity or took part in a pause";
            case EACH_COMMITTED -> "members committed to the vision as it is";
            case COMMITTED_IN_SCHOOLS -> "committed to at school level";
            case COMMITTED_IN_DISTRICT -> "committed to at district level";
            case GROUPS_SEATED -> "groups that belong on it have a seat";
            case GROUPS_HEARD ->
                "groups listed as under-served have somebody who speaks for them and came to %s %% of the meetings"
                        .formatted(limit);
            case CRITERION_MET -> "practices met their criterion at the last check";
            case CHECKS_IN_TIME -> "practices have no check overdue";
            case SUSTAINED -> "practices met it check after check";
            case CAN_LAST -> "practices have what lets them last";
            case COACHED -> "practices are coached";
            case LEARNED -> "practices are learned about";
            case RESOURCED -> "practices are given resources";
            case IMPLEMENTATION_REVIEWED -> "reviews looked at implementation data for each group";
            case OUTCOMES_REVIEWED -> "reviews looked at outcomes for each group";
            case COACH_INSIDE -> "coach from inside";
            case COACH_OUTSIDE -> "coach from outside";
            case LEADERS_ADVISED -> "what coaches see reaches leaders";
            case TEAMS_ADVISED -> "what coaches see reaches teams";
            case ADVICE_ACTED_UPON -> "pieces of advice were acted upon";
            case BOTH_WAYS -> "links carry messages both ways";
            case RESPONSES_IN_TIME ->
                "links over which something was asked were responded to within %s days".formatted(limit);
            case ACKNOWLEDGED -> "links over which something was told acknowledged %s %% of it".formatted(limit);
        };
        return isCounted(part)
                ? "%d of %d %s%s".formatted(part.met(), part.asked(), asks, unknown(part))
                : plain(part, asks);
    }

    private static boolean isCounted(Part part) {
        return part.asked() > 0 && !isOfOne(part.part());
    }

    /** Whether one is enough. */
    private static boolean isOfOne(PartCode code) {
        return switch (code) {
            case COMMITTED_IN_SCHOOLS,
                    COMMITTED_IN_DISTRICT,
                    COACH_INSIDE,
                    COACH_OUTSIDE,
                    LEADERS_ADVISED,
                    TEAMS_ADVISED -> true;
            default -> false;
        };
    }

    private static String unknown(Part part) {
        return part.unknown() == 0 ? "" : ", of %d nobody knows".formatted(part.unknown());
    }

    private static String plain(Part part, String asks) {
        return "%s: %s"
                .formatted(
                        Words.sentence(asks),
                        switch (part.finding()) {
                            case HOLDS -> "yes";
                            case LACKS -> "no";
                            case UNKNOWN -> "not known";
                        });
    }

    /** What a part lacks, by name; of much, the first and how much more. */
    public static String lacking(Part part, Names names) {
        int all = part.lacking().size();
        String named = part.lacking().stream()
                .limit(all > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED)
                .map(one -> lacking(one, names))
                .distinct()
                .collect(Collectors.joining(", "));
        return all > MOST_NAMED ? "%s and %d more".formatted(named, all - MOST_NAMED + 1) : named;
    }

    private static String lacking(Lacking one, Names names) {
        return switch (one.kind()) {
            case GROUP -> one.label() == null ? Words.code(one.ref()) : Words.text(one.label());
            case PRACTICE -> one.ref();
            case TEAM -> names.team(one.ref());
        };
    }

    /** How many are missed; nothing where nobody is asked, or nobody is missed. */
    public static List<String> missed(@Nullable Missed missed) {
        List<String> lines = new ArrayList<>();
        if (missed != null && missed.people() > 0) {
            lines.add(Words.count(missed.people(), "member is missed", "members are missed"));
        }
        if (missed != null && missed.unknown() > 0) {
            lines.add("of %s nobody knows".formatted(Words.count(missed.unknown(), "member", "members")));
        }
        return lines;
    }

    /** {@code in part (1 of 2)}. */
    public static String rating(Rating rating) {
        String points = rating.most() == null
                ? Words.count(rating.points(), "point", "points")
                : "%d of %d".formatted(rating.points(), rating.most());
        return rating.step() == null ? points : "%s (%s)".formatted(rating.step(), points);
    }

    /** By whom and when. */
    public static String rated(Rating rating) {
        return "%s, %s".formatted(Words.code(rating.raterKind().name()), Words.day(rating.on()));
    }

    public static String gap(Gap gap) {
        return switch (gap) {
            case AGREE -> "the same";
            case RATED_HIGHER -> "rated higher";
            case DERIVED_HIGHER -> "derived higher";
            case NOT_COMPARED -> "";
        };
    }

    /** From when on is looked back. */
    public static String since(LocalDate from) {
        return "since " + Words.day(from);
    }
}
