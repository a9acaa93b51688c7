package org.throughline.events.choices.resource;

import java.math.BigDecimal;

/**
 * How much of what.
 *
 * @param value written without trailing zeros, so that 0.50 and 0.5 are one amount
 */
public record Amount(BigDecimal value, ResourceUnit unit) {

    public Amount {
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
