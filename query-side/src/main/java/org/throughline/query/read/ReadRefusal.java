package org.throughline.query.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** A question that cannot be answered, and why. The only exception reads throw at their callers. */
public final class ReadRefusal extends RuntimeException {

    /** Every reason for which a read can be refused. */
    public enum Code {
        /** A parameter is not of its form, or contradicts another. */
        BAD_PARAMETER(400),
        /** It asks about a day or a moment that has not come. */
        IN_THE_FUTURE(400),
        /** There is no such subject, or there was none at that moment. */
        NOT_FOUND(404),
        /** The views have not reached the position asked for in time. */
        VIEWS_BEHIND(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
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
