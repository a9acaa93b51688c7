package org.throughline.query.page.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are read, not as they are computed. */
final class Figures {

    private static final int DIGITS = 4;

    private Figures() {}

    /** Four digits at most, whole numbers in full: {@code 0.0955}, {@code 19.67}, {@code 12345}. */
    static String number(BigDecimal value) {
        BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
        BigDecimal read =
                whole.precision() >= DIGITS ? whole : value.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        BigDecimal plain = read.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
