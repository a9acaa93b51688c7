package org.throughline.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command was understood, or not even that, and nothing was recorded. The only exception rules throw. */
public final class Refusal extends RuntimeException {

    private final RefusalCode code;
    private final transient List<Fault> faults;
    private final int faultCount;
    private final transient Map<String, Object> facts;

    private Refusal(RefusalCode code, String detail, List<Fault> faults, int faultCount, Map<String, Object> facts) {
        // a refusal is an answer, not a defect: no stack trace
        super(detail, null, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
        this.faultCount = faultCount;
        this.facts = Map.copyOf(facts);
    }

    /**
     * A refusal for one reason.
     *
     * @param detail what happened, with the names and values that matter, for people
     */
    public static Refusal of(RefusalCode code, String detail) {
        return new Refusal(code, detail, List.of(), 0, Map.of());
    }

    /** A refusal for a few faults; what may be many is gathered as {@link Faults}. */
    public static Refusal of(RefusalCode code, String detail, List<Fault> faults) {
        return new Refusal(code, detail, faults, faults.size(), Map.of());
    }

    /** A refusal for every fault found. */
    public static Refusal of(RefusalCode code, String detail, Faults faults) {
        return new Refusal(code, detail, faults.told(), faults.count(), Map.of());
    }

    /** The same refusal with one more fact for programs. */
    public Refusal with(String fact, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Refusal(code, detail(), faults, faultCount, more);
    }

    public RefusalCode code() {
        return code;
    }

    /** What happened, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The first {@value Faults#MOST_TOLD} faults, empty when the refusal has one reason. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many faults there are, told or not. */
    public int faultCount() {
        return faultCount;
    }

    /** What programs may want to know: the current version, the stage held, ... */
    public Map<String, Object> facts() {
        return facts;
    }
}
