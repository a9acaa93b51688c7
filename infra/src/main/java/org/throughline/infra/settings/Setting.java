package org.throughline.infra.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * A setting of the program, as the compiler noted it down from the records that settings are bound to.
 *
 * @param name in full
 * @param meaning what it is for; empty where nobody said
 * @param usual value when nothing is set; empty when there is none
 */
public record Setting(String name, String meaning, String usual) {

    static final String PREFIX = "throughline.";
    private static final String NOTED = "META-INF/spring-configuration-metadata.json";

    /**
     * Every setting there is, by name.
     *
     * @throws IOException when what was noted down cannot be read
     */
    public static List<Setting> all() throws IOException {
        List<Setting> all = new ArrayList<>();
        for (URL noted : Collections.list(Setting.class.getClassLoader().getResources(NOTED))) {
            try (InputStream in = noted.openStream()) {
                EventJson.MAPPER
                        .readTree(in)
                        .path("properties")
                        .valueStream()
                        .filter(property -> property.path("name").asString().startsWith(PREFIX))
                        .forEach(property -> all.add(of(property)));
            }
        }
        all.sort(Comparator.comparing(Setting::name));
        return List.copyOf(all);
    }

    private static Setting of(JsonNode property) {
        JsonNode usual = property.path("defaultValue");
        return new Setting(
                property.path("name").asString(),
                property.path("description")
                        .asString("")
                        .replaceAll("\\s+", " ")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .strip(),
                usual.isMissingNode() ? "" : usual.asString());
    }
}
