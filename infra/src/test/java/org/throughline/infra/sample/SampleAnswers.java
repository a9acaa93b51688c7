package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.throughline.infra.Client;
import tools.jackson.databind.JsonNode;

/** What the program answers of the sample district, and what is found in it. */
final class SampleAnswers {

    private SampleAnswers() {}

    /** The answer to a question, with everything that it lists; {@code more} are further parameters, each behind an ampersand. */
    static JsonNode audit(Client client, String question, String more) {
        return client.read("/api/audit/" + question + "?limit=1000&district=sample-district" + more)
                .path("answer");
    }

    /** The one thing of a list that is wanted. */
    static JsonNode only(JsonNode things, Predicate<JsonNode> wanted) {
        List<JsonNode> found = things.valueStream().filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** The one thing of a list with this value in this field. */
    static JsonNode only(JsonNode things, String field, String value) {
        return only(things, thing -> thing.path(field).asString().equals(value));
    }

    /** A list that is there, be it empty: what is missing has nothing in it either. */
    static JsonNode list(JsonNode things) {
        assertThat(things.isArray()).as("a list, not %s", things).isTrue();
        return things;
    }
}
