package org.throughline.infra.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Codes that a field takes, with what they are called.
 *
 * @param name as fields name it ({@code x-vocabulary})
 * @param version the version in force today
 * @param effectiveFrom the day from which it is
 * @param closed whether there are no other codes; of an open one a team or a district adds its own
 */
public record Vocabulary(String name, String version, LocalDate effectiveFrom, boolean closed, List<Term> terms) {

    /**
     * One code.
     *
     * @param label by language
     */
    public record Term(String code, Map<String, String> label) {}
}
