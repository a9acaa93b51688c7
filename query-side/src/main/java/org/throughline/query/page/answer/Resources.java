package org.throughline.query.page.answer;

import java.math.BigDecimal;
import java.util.Locale;
import org.throughline.events.choices.resource.ResourceUnit;
import org.throughline.query.words.Words;

/** Amounts in words. */
final class Resources {

    private Resources() {}

    static String unit(ResourceUnit unit) {
        return switch (unit) {
            case USD -> "US dollars";
            case FTE -> "full-time posts";
            default -> Words.code(unit.name());
        };
    }

    static String amount(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
