package org.throughline.command.direction.buyin;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What decisions need to know of an organization's readings.
 *
 * @param standing the days of those that count, by code
 * @param retracted the days of those that do not
 */
record BuyInFacts(Map<String, LocalDate> standing, Map<String, LocalDate> retracted) {

    static final BuyInFacts NONE = new BuyInFacts(Map.of(), Map.of());

    boolean knows(String code) {
        return standing.containsKey(code) || retracted.containsKey(code);
    }

    BuyInFacts with(String code, LocalDate day) {
        Map<String, LocalDate> more = new HashMap<>(standing);
        more.put(code, day);
        return new BuyInFacts(Collections.unmodifiableMap(more), retracted);
    }

    BuyInFacts without(String code, LocalDate day) {
        Map<String, LocalDate> fewer = new HashMap<>(standing);
        fewer.remove(code);
        Map<String, LocalDate> more = new HashMap<>(retracted);
        more.put(code, day);
        return new BuyInFacts(Collections.unmodifiableMap(fewer), Collections.unmodifiableMap(more));
    }
}
