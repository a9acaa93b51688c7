package org.throughline.infra.openapi;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/openapi.json}: what this program can be asked and told. */
@RestController
final class OpenApiController {

    private final OpenApi document;

    OpenApiController(OpenApi document) {
        this.document = document;
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode document() {
        return document.json();
    }
}
