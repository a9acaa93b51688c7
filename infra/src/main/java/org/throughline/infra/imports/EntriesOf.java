package org.throughline.infra.imports;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the entries of an import are read. */
final class EntriesOf {

    private EntriesOf() {}

    static String path(String importId) {
        return "/api/timeline?importId=" + UriUtils.encode(importId, StandardCharsets.UTF_8);
    }
}
