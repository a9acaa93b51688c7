package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.command.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnstorableTextTest {

    private static final JsonMapper JSON = CommandJson.mapper();

    @Test
    void keepsEveryTextThatComesBackByteForByte() {
        assertThat(faultsOf("{\"name\":\"Écoles \\u0001 \\n \\uFFFF\\uFFFD \\uD83C\\uDF31 e\\u0301\"}"))
                .isEmpty();
    }

    @Test
    void findsNul() {
        assertThat(faultsOf("{\"name\":\"a\\u0000b\"}")).containsExactly("/name");
    }

    @Test
    void findsEitherHalfOfASurrogatePair() {
        assertThat(faultsOf("{\"first\":\"\\uD83C\",\"second\":\"\\uDF31\",\"swapped\":\"\\uDF31\\uD83C\"}"))
                .containsExactly("/first", "/second", "/swapped");
    }

    @Test
    void looksIntoListsAndObjectsAndAtNames() {
        assertThat(faultsOf("{\"steps\":[{\"text\":{\"en\":\"\\u0000\"}},\"\\u0000\"],\"a/b~\\u0000\":1}"))
                .containsExactly("/steps/0/text/en", "/steps/1", "/a~1b~0\u0000");
    }

    @Test
    void findsTheWholeValue() {
        assertThat(faultsOf("\"\\u0000\"")).containsExactly("");
    }

    private static java.util.List<String> faultsOf(String json) {
        JsonNode node = JSON.readTree(json);
        return UnstorableText.in(node).told().stream().map(Fault::pointer).toList();
    }
}
