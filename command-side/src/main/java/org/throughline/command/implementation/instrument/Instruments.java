package org.throughline.command.implementation.instrument;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.JsonFiles;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The instruments that ship, each version by itself. Every JSON file under {@code instruments/} is one. */
public final class Instruments {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Those on the class path. */
    public static final Instruments SHIPPED =
            new Instruments(JsonFiles.read("classpath*:instruments/*.json", Instruments::read));

    private final SortedMap<String, InstrumentDefinition> byTitle = new TreeMap<>();

    /**
     * Holds these.
     *
     * @throws IllegalArgumentException when one is there twice
     */
    Instruments(Collection<InstrumentDefinition> instruments) {
        for (InstrumentDefinition instrument : instruments) {
            if (byTitle.put(instrument.title(), instrument) != null) {
                throw new IllegalArgumentException(instrument.title() + " is there twice");
            }
        }
    }

    /** All of them, by code and version. */
    public List<InstrumentDefinition> all() {
        return List.copyOf(byTitle.values());
    }

    /** The instrument of this code and version. */
    public Optional<InstrumentDefinition> find(String code, String version) {
        return Optional.ofNullable(byTitle.get(code + " " + version));
    }

    /**
     * The instrument of this code and version.
     *
     * @throws Refusal UNKNOWN_REFERENCE naming those there are
     */
    public InstrumentDefinition require(String code, String version) {
        InstrumentDefinition instrument = byTitle.get(code + " " + version);
        if (instrument == null) {
            throw Refusal.of(
                            RefusalCode.UNKNOWN_REFERENCE,
                            "There is no instrument %s %s; there are %s"
                                    .formatted(code, version, String.join(", ", byTitle.keySet())))
                    .with("available", List.copyOf(byTitle.keySet()));
        }
        return instrument;
    }

    /**
     * Reads one instrument from JSON.
     *
     * @throws IllegalArgumentException naming everything that is wrong with it
     */
    static InstrumentDefinition read(InputStream json) {
        InstrumentDefinition instrument;
        try {
            instrument = JSON.readValue(json, InstrumentDefinition.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not an instrument: " + e.getOriginalMessage(), e);
        }
        Faults defects = Soundness.defectsOf(instrument, "");
        if (!defects.isEmpty()) {
            throw new IllegalArgumentException(instrument.title() + ": "
                    + defects.told().stream().map(Fault::message).collect(Collectors.joining("; ")));
        }
        return instrument;
    }
}
