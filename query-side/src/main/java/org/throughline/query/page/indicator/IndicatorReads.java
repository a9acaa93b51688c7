package org.throughline.query.page.indicator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Evidence;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.answer.Envelope;
import org.throughline.query.answer.Kept;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.IndicatorWords;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.indicator.IndicatorBoard.Line;
import org.throughline.query.page.indicator.IndicatorBoard.Mark;
import org.throughline.query.page.indicator.IndicatorBoard.Row;
import org.throughline.query.page.indicator.IndicatorBoard.Turn;
import org.throughline.query.page.thing.PageAnswers;
import org.throughline.query.question.teams.indicator.Element;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Gap;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Indicator;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.OfUnit;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Part;
import org.throughline.query.question.teams.indicator.IndicatorsAnswer.Rating;
import org.throughline.query.read.Reader;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.subject.ground.organization.OrganizationState;
import org.throughline.query.words.Names;
import org.throughline.query.words.Words;

/** Puts the board of a unit together from the answer to the question of the indicators. */
@Component
final class IndicatorReads {

    private static final String QUESTION = "indicators";

    private final Snapshots snapshots;
    private final PageParts parts;
    private final PageAnswers answers;

    IndicatorReads(Snapshots snapshots, PageParts parts, PageAnswers answers) {
        this.snapshots = snapshots;
        this.parts = parts;
        this.answers = answers;
    }

    /**
     * Of whom it is asked: a school by what its district says of it, everybody else of all that lies in it.
     *
     * @param only the one unit asked about; absent where it is about all
     */
    private record Asking(
            OrganizationState unit,
            String district,
            @Nullable String only) {

        Map<String, String[]> given() {
            return only == null ? Map.of() : Map.of("organization", new String[] {only});
        }

        String json() {
            return "api/audit/" + QUESTION + "?district=" + encoded(district)
                    + (only == null ? "" : "&organization=" + encoded(only));
        }

        private static String encoded(String id) {
            return URLEncoder.encode(id, StandardCharsets.UTF_8);
        }
    }

    /** The unit there was at the moment; empty where there was none. */
    Optional<String> name(String id, Moment moment) {
        return asking(id, moment).map(asking -> asking.unit().name());
    }

    private Optional<Asking> asking(String id, Moment moment) {
        Snapshot now = snapshots.at(moment.tense(), id, Reader.ANYBODY);
        return now.state(OrganizationState.class, id).map(unit -> {
            boolean one = unit.kind() == OrganizationKind.SCHOOL;
            String district = now.territory().districtOf(id, now.day()).orElse(id);
            return new Asking(unit, one ? district : id, one ? id : null);
        });
    }

    /**
     * The board; empty where there was no such unit at the moment.
     *
     * @param part which stretch of the units in it
     */
    Optional<IndicatorBoard> board(String id, int part, Moment moment) {
        return asking(id, moment).map(asking -> board(asking, part, moment));
    }

    private IndicatorBoard board(Asking asking, int part, Moment moment) {
        Kept kept = answers.kept(QUESTION, asking.district(), asking.given(), moment);
        IndicatorsAnswer answer = kept.answer(IndicatorsAnswer.class);
        Envelope envelope = kept.envelope();
        OrganizationState unit = asking.unit();
        Names names = parts.names(moment);
        Optional<OfUnit> own = answer.units().stream()
                .filter(one -> one.organizationId().equals(unit.organizationId()))
                .findFirst();
        List<OfUnit> others = answer.units().stream()
                .filter(one -> !one.organizationId().equals(unit.organizationId()))
                .toList();
        Turn turn = Turn.of(part, others.size());
        return new IndicatorBoard(
                unit.organizationId(),
                unit.name(),
                PagePath.of(unit.kind(), unit.organizationId()),
                asking.only() == null
                        ? List.of()
                        : List.of(new Bit(names.organization(asking.district()), page(asking.district()), null)),
                own.map(one -> IndicatorWords.since(one.from())).orElse(""),
                own.map(one -> Words.count(one.members(), "member", "members") + " on "
                                + Words.count(one.teams().size(), "team", "teams"))
                        .orElse(""),
                Arrays.stream(Element.values()).map(IndicatorWords::element).toList(),
                own.map(one -> one.indicators().stream()
                                .map(indicator -> line(indicator, names))
                                .toList())
                        .orElse(List.of()),
                turn.of(others).stream().map(IndicatorReads::row).toList(),
                turn,
                asking.json(),
                envelope.position(),
                Objects.requireNonNullElse(envelope.incomplete(), List.of()));
    }

    private static String page(String unit) {
        return "indicators?unit=" + Asking.encoded(unit);
    }

    private static Row row(OfUnit unit) {
        return new Row(
                unit.name(),
                page(unit.organizationId()),
                unit.indicators().stream().map(IndicatorReads::mark).toList());
    }

    private static Mark mark(Indicator one) {
        Rating rating = one.rating();
        return new Mark(
                one.finding().name(),
                IndicatorWords.finding(one.finding()),
                rating == null ? "" : "rated " + IndicatorWords.rating(rating),
                differs(one.gap()));
    }

    private static Line line(Indicator one, Names names) {
        Rating rating = one.rating();
        return new Line(
                IndicatorWords.element(one.element()),
                one.finding().name(),
                IndicatorWords.finding(one.finding()),
                one.parts().stream().map(part -> part(part, names)).toList(),
                IndicatorWords.missed(one.missed()),
                rating == null
                        ? null
                        : new Bit(IndicatorWords.rating(rating), PagePath.of("fidelity-check", rating.checkId()), null),
                rating == null ? "" : IndicatorWords.rated(rating),
                rating == null
                        ? List.of()
                        : Stream.concat(
                                        Stream.ofNullable(rating.statement()),
                                        rating.evidence().stream().map(Evidence::title))
                                .toList(),
                differs(one.gap()));
    }

    private static String part(Part part, Names names) {
        String lacking = IndicatorWords.lacking(part, names);
        return IndicatorWords.part(part) + (lacking.isEmpty() ? "" : "; not: " + lacking);
    }

    private static String differs(Gap gap) {
        return gap == Gap.AGREE ? "" : IndicatorWords.gap(gap);
    }
}
