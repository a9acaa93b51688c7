package org.throughline.infra.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PastedTest {

    @Test
    void comesOutOfAShellAsItWasMeant() {
        String body = "{\"name\":\"People's \\\\ \\\"choice\\\"\"}\n{}";
        Curl curl = Curl.post("/api/commands/x?a=b", Map.of("Content-Type", "application/json"), body);
        Pasted pasted = Pasted.read(curl.toString());
        assertThat(pasted.body()).isEqualTo(body);
        assertThat(pasted.path()).isEqualTo("/api/commands/x?a=b");
        assertThat(pasted.headers()).containsExactly(Map.entry("Content-Type", "application/json"));
    }

    @Test
    void namesAMethodThatDoesNotGoWithoutSaying() {
        Curl put = new Curl("PUT", "/api/x", Map.of("Content-Type", "application/json"), "{}");
        assertThat(Pasted.read(put.toString()).method()).isEqualTo("PUT");
        assertThat(Curl.delete("/api/x")).hasToString("curl -X DELETE 'http://localhost:8080/api/x'");
        assertThat(Pasted.read(Curl.get("/api/x").toString()).method()).isEqualTo("GET");
    }

    @Test
    void namesWhatALiveClientAccepts() {
        Curl curl = Curl.get("/api/tree").with("Accept", "text/event-stream");
        assertThat(curl).hasToString("curl -H 'Accept: text/event-stream' -N 'http://localhost:8080/api/tree'");
    }
}
