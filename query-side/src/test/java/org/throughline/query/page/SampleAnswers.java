package org.throughline.query.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.throughline.events.json.EventJson;

/** Answers as the sample gives them, cut short. */
public final class SampleAnswers {

    private SampleAnswers() {}

    /** The answer to a question. */
    public static <A> A read(String question, Class<A> type) {
        try (InputStream in = SampleAnswers.class.getResourceAsStream("/told/%s.json".formatted(question))) {
            return EventJson.MAPPER.treeToValue(
                    EventJson.MAPPER
                            .readTree(Objects.requireNonNull(in, question))
                            .path("answer"),
                    type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
