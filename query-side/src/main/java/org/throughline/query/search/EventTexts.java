package org.throughline.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.page.References;
import org.throughline.query.page.Spoken;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** What people wrote in an event, and its codes in words. Ids, days, numbers and addresses are no texts. */
final class EventTexts {

    private static final Set<String> TITLES = Set.of("title", "name");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern CALENDAR = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern ID = Pattern.compile(".*Ids?");

    private final List<Text> found = new ArrayList<>();

    private EventTexts() {}

    /**
     * A text.
     *
     * @param isTitle whether it is what something is called
     */
    record Text(String words, boolean isTitle) {}

    /** The texts of an event, in its own order. */
    static List<Text> of(SubjectEvent event) {
        EventTexts texts = new EventTexts();
        texts.collect("", EventJson.MAPPER.valueToTree(event), EventJson.MAPPER.nullNode());
        return texts.found;
    }

    private void collect(String field, JsonNode value, JsonNode around) {
        if (value.isString()) {
            add(field, value.asString(), around);
        } else if (value.isArray()) {
            value.forEach(one -> collect(field, one, around));
        } else if (value.isObject()) {
            boolean inLanguages = Spoken.isText(value);
            value.properties().forEach(part -> collect(inLanguages ? field : part.getKey(), part.getValue(), value));
        }
    }

    private void add(String field, String text, JsonNode around) {
        boolean isCode = CODE.matcher(text).matches();
        if (CALENDAR.matcher(text).matches() || (isReference(field, around) && !text.contains(" ") && !isCode)) {
            return;
        }
        found.add(new Text(isCode ? Words.code(text) : text, TITLES.contains(field)));
    }

    /** People and units may be described instead of named: {@code all principals}. */
    private static boolean isReference(String field, JsonNode around) {
        return field.equals("link")
                || ID.matcher(field).matches()
                || References.kindOf(field, around).isPresent();
    }
}
