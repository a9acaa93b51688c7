package org.throughline.query.read;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A question that cannot be answered, and why. The only exception reads throw at their callers. */
public final class ReadRefusal extends RuntimeException {

    /** Every reason for which a read can be refused. */
    public enum Code {
        BAD_PARAMETER(400, "A parameter is not of its form, or contradicts another"),
        IN_THE_FUTURE(400, "It asks about a day or a moment that has not come"),
        NOT_FOUND(404, "There is no such thing, or there was none in that tense"),
        VIEWS_BEHIND(503, "The views have not reached that position in time");

        private final int status;
        private final String title;

        Code(int status, String title) {
            this.status = status;
            this.title = title;
        }

        /** HTTP status. */
        public int status() {
            return status;
        }

        /** What is wrong, the same sentence for every refusal of this code. */
        public String title() {
            return title;
        }

        /** The code as clients see it: {@code bad-parameter}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final transient Map<String, Object> facts;

    private ReadRefusal(Code code, String detail, Map<String, Object> facts) {
        super(detail, null, false, false);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    /** A refusal with its reason in words. */
    public static ReadRefusal of(Code code, String detail) {
        return new ReadRefusal(code, detail, Map.of());
    }

    /** The same refusal with one more fact for programs. */
    public ReadRefusal with(String fact, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new ReadRefusal(code, detail(), more);
    }

    public Code code() {
        return code;
    }

    /** What is wrong, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
