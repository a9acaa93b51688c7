package org.throughline.infra.vocabulary;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.implementation.instrument.Instruments;
import org.throughline.events.implementation.instrument.InstrumentDefinition;
import org.throughline.query.read.ReadRefusal;

/**
 * {@code GET /api/instruments} and {@code GET /api/vocabularies}: what a client has to know to make commands. Of an instrument
 * its structure and short labels of our own; its wording is its makers'.
 */
@RestController
final class VocabularyController {

    private final Vocabularies vocabularies;

    VocabularyController(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** A version of an instrument. */
    record Listed(String code, String version, String name, String href) {

        private static Listed of(InstrumentDefinition instrument) {
            return new Listed(
                    instrument.code(),
                    instrument.version(),
                    instrument.name(),
                    "/api/instruments/%s/%s".formatted(instrument.code(), instrument.version()));
        }
    }

    /** Every version of every instrument. */
    record InstrumentList(List<Listed> items) {}

    /** Every vocabulary. */
    record VocabularyList(List<Vocabulary> items) {}

    @GetMapping(path = "/api/instruments", produces = MediaType.APPLICATION_JSON_VALUE)
    InstrumentList instruments() {
        return new InstrumentList(
                Instruments.SHIPPED.all().stream().map(Listed::of).toList());
    }

    @GetMapping(path = "/api/instruments/{code}/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    InstrumentDefinition instrument(@PathVariable String code, @PathVariable String version) {
        return Instruments.SHIPPED
                .find(code, version)
                .orElseThrow(() -> unknown("There is no instrument %s %s".formatted(code, version)));
    }

    @GetMapping(path = "/api/vocabularies", produces = MediaType.APPLICATION_JSON_VALUE)
    VocabularyList vocabularies() {
        return new VocabularyList(vocabularies.all());
    }

    @GetMapping(path = "/api/vocabularies/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    Vocabulary vocabulary(@PathVariable String name) {
        return vocabularies.named(name).orElseThrow(() -> unknown("There is no vocabulary '%s'".formatted(name)));
    }

    private static ReadRefusal unknown(String detail) {
        return ReadRefusal.of(ReadRefusal.Code.NOT_FOUND, detail);
    }
}
