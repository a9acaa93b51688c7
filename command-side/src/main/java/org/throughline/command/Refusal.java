package org.throughline.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command was understood, or not even that, and nothing was recorded. The only exception rules throw. */
public final class Refusal extends RuntimeException {

    private final RefusalCode code;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> facts;

    private Refusal(RefusalCode code, String detail, List<Fault> faults, Map<String, Object> facts) {
        // a refusal is an answer, not a defect: no stack trace
        super(detail, null, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
        this.facts = Map.copyOf(facts);
    }

    /**
     * A refusal for one reason.
     *
     * @param detail what happened, with the names and values that matter, for people
     */
    public static Refusal of(RefusalCode code, String detail) {
        return new Refusal(code, detail, List.of(), Map.of());
    }

    /** A refusal that lists every fault found. */
    public static Refusal of(RefusalCode code, String detail, List<Fault> faults) {
        return new Refusal(code, detail, faults, Map.of());
    }

    /** The same refusal with one more fact for programs. */
    public Refusal with(String fact, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Refusal(code, detail(), faults, more);
    }

    public RefusalCode code() {
        return code;
    }

    /** What happened, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Every fault, empty when the refusal has one reason. */
    public List<Fault> faults() {
        return faults;
    }

    /** What programs may want to know: the current version, the stage held, ... */
    public Map<String, Object> facts() {
        return facts;
    }
}
