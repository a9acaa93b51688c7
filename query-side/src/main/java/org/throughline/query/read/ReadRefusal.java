package org.throughline.query.read;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** A question that cannot be answered, and why. The only exception reads throw at their callers. */
public final class ReadRefusal extends RuntimeException {

    /** Every reason for which a read can be refused. */
    public enum Code {
        BAD_PARAMETER(400, "A parameter is not of its form, or contradicts another"),
        IN_THE_FUTURE(400, "It asks about a day or a moment that has not come"),
        NOT_FOUND(404, "There is no such thing, or there was none in that tense"),
        TOO_MUCH(422, "It asks about more than one request may have read; name a district or a shorter time"),
        VIEWS_BEHIND(503, "The views have not reached that position in time"),
        BUSY(503, "Too many are asking at the moment; ask again soon", 2),
        TOO_LONG(504, "It takes longer than one request may take; name a district or a shorter time");

        private final int status;
        private final String title;
        private final int retryAfter;

        Code(int status, String title) {
            this(status, title, 0);
        }

        Code(int status, String title, int retryAfter) {
            this.status = status;
            this.title = title;
            this.retryAfter = retryAfter;
        }

        /** HTTP status. */
        public int status() {
            return status;
        }

        /** What is wrong, the same sentence for every refusal of this code. */
        public String title() {
            return title;
        }

        /** Seconds after which the same question may be answered, for {@code Retry-After}; empty when waiting is no help. */
        public OptionalInt retryAfter() {
            return retryAfter == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfter);
        }

        /** Whether it is the program that cannot answer now, and not the question that is wrong. */
        public boolean isOfLoad() {
            return this == TOO_MUCH || this == BUSY || this == TOO_LONG;
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
