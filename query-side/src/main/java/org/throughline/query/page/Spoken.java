package org.throughline.query.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.query.words.Words;
import tools.jackson.databind.JsonNode;

/** Words in some languages, as they stand in the JSON of states and answers: language tag to words. */
public final class Spoken {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");
    /** Names of fields that are tags of languages as well. */
    private static final Set<String> FIELDS = Set.of("day", "id", "to", "as", "or", "is", "no", "so");

    private Spoken() {}

    /** Whether this is a language's tag. */
    public static boolean isLanguage(String name) {
        return LANGUAGE.matcher(name).matches()
                && Locale.forLanguageTag(name)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .length()
                        > 3;
    }

    /** Whether these are words in some languages. */
    public static boolean isText(JsonNode value) {
        return value.isObject()
                && !value.isEmpty()
                && value.properties().stream().allMatch(one -> one.getValue().isString() && isLanguage(one.getKey()))
                && !FIELDS.containsAll(value.propertyNames());
    }

    /** The words in English where there are such, else in another language. */
    public static String words(JsonNode text) {
        return Words.text(text.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().asString())));
    }
}
