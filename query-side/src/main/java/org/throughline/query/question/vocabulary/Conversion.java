package org.throughline.query.question.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.throughline.events.json.EventJson;
import org.throughline.query.JsonFiles;

/**
 * What percentages of one version of an instrument come to on another, as its publisher says. For display alone: a converted figure is
 * never judged, never counted and never converted again.
 *
 * @param sections section by section; parts of sections and totals have no formula
 */
public record Conversion(String instrument, String from, String to, Basis basis, List<Section> sections) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static final List<Conversion> SHIPPED =
            JsonFiles.read("classpath*:conversions/*.json", json -> EventJson.MAPPER.readValue(json, Conversion.class));

    /** Where its figures come from. */
    public record Basis(String grade, String note) {}

    /**
     * The formula of one section.
     *
     * @param possible points possible on the other version
     */
    public record Section(String code, BigDecimal slope, BigDecimal intercept, int possible) {

        /** The percentage on the other version, within 0 and 100 and otherwise unrounded. */
        public BigDecimal percent(BigDecimal percent) {
            return slope.multiply(percent).add(intercept).max(BigDecimal.ZERO).min(HUNDRED);
        }

        /** The points on the other version, rounded half up from the unrounded percentage. */
        public int points(BigDecimal percent) {
            return percent(percent)
                    .multiply(BigDecimal.valueOf(possible))
                    .divide(HUNDRED, MathContext.UNLIMITED)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        }
    }

    /** The one that is shipped; empty where nobody has published any. */
    public static Optional<Conversion> of(String instrument, String from, String to) {
        return SHIPPED.stream()
                .filter(one -> one.instrument.equals(instrument) && one.from.equals(from) && one.to.equals(to))
                .findFirst();
    }

    /** The formula of a section; empty where there is none. */
    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }
}
