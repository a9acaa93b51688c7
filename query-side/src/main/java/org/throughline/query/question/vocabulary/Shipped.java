package org.throughline.query.question.vocabulary;

import org.throughline.events.Versioned;
import org.throughline.events.Versions;
import org.throughline.events.json.EventJson;
import org.throughline.query.JsonFiles;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the versions that come with the program; what they do not say in so many words is a mistake. */
final class Shipped {

    private static final JsonMapper JSON = EventJson.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Shipped() {}

    static <T extends Versioned> Versions<T> versions(String pattern, Class<T> type) {
        return new Versions<>(JsonFiles.read(pattern, json -> JSON.readValue(json, type)));
    }
}
