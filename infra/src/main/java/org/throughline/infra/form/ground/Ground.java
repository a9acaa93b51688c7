package org.throughline.infra.form.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.EventCatalog;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form stands on: what it shows, what it offers, and what it fills in where nothing else was entered. */
public final class Ground {

    /** Of what there is much of, so much is shown. */
    private static final int MOST_FACTS = 8;

    private final List<Fact> facts = new ArrayList<>();
    private final List<Pick> picks = new ArrayList<>();
    private final Map<String, List<Choice>> offers = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final List<Instead> instead = new ArrayList<>();
    private final ObjectNode unsaid = EventJson.MAPPER.createObjectNode();
    private @Nullable Page page;

    /**
     * Something that stands.
     *
     * @param what it is; empty for a sentence that says so itself
     */
    public record Fact(String what, String says) {}

    /**
     * Something to choose.
     *
     * @param values of the fields that it stands for; one that is empty says that the field is absent
     */
    public record Choice(Map<String, String> values, String label) {}

    /**
     * One choice for fields that belong together: of whom, and in which seat.
     *
     * @param isOpen whether something else can be entered as well; otherwise its fields are not asked for
     * @param none what is chosen by whoever chooses nothing; empty where something has to be
     */
    public record Pick(String title, List<String> fields, List<Choice> choices, boolean isOpen, String none) {}

    /**
     * A code that is made up.
     *
     * @param from JSON pointer to the words it is made of
     * @param taken those there are
     */
    public record Code(String from, Collection<String> taken) {}

    /** Another form that may be the right one, with what is filled in there. */
    public record Instead(String command, String words, Map<String, String> filled) {}

    /** The page of what the form is about. */
    public record Page(String href, String words) {}

    /** Shows a sentence. */
    public Ground says(String sentence) {
        return says("", sentence);
    }

    /** Shows something with what it is in front; nothing where nothing is said of it. */
    public Ground says(String what, String says) {
        if (!says.isEmpty()) {
            facts.add(new Fact(what, says));
        }
        return this;
    }

    /** Shows the first of several, and how many more there are. */
    public Ground lists(String what, List<String> all) {
        all.stream().limit(MOST_FACTS).forEach(one -> says(what, one));
        return all.size() > MOST_FACTS ? says(what, "And %d more.".formatted(all.size() - MOST_FACTS)) : this;
    }

    /** Has one of these chosen, which says several fields at once. */
    public Ground pick(String title, List<String> fields, List<Choice> choices) {
        return picking(new Pick(title, fields, choices, false, ""));
    }

    /** Lets one of these be chosen, or none. */
    public Ground mayPick(String title, List<String> fields, List<Choice> choices, String none) {
        return picking(new Pick(title, fields, choices, false, none));
    }

    /** Lets one of these be chosen, or another thing be entered in the fields. */
    public Ground pickOr(String title, List<String> fields, List<Choice> choices, String other) {
        return picking(new Pick(title, fields, choices, true, other));
    }

    private Ground picking(Pick pick) {
        if (!pick.choices().isEmpty() || (!pick.isOpen() && !pick.none().isEmpty())) {
            picks.add(pick);
        }
        return this;
    }

    /**
     * Offers what a field can be; others stay possible in a list.
     *
     * @param field its place, a star for every row: {@code steps/*}{@code /leads}
     */
    public Ground offer(String field, List<Choice> choices) {
        if (!choices.isEmpty()) {
            offers.put(field, choices);
        }
        return this;
    }

    /** Fills in a field of the command where nothing was entered. */
    public Ground unlessSaid(String field, @Nullable Object value) {
        if (value != null) {
            unsaid.set(field, EventJson.MAPPER.valueToTree(value));
        }
        return this;
    }

    /** Makes a code up where none was entered. */
    public Ground code(String field, String from, Collection<String> taken) {
        codes.put(field, new Code(from, taken));
        return this;
    }

    /** Names another form that may be meant. */
    public Ground instead(String command, String words, Map<String, String> filled) {
        instead.add(new Instead(command, words, filled));
        return this;
    }

    /** Leads to the page of what it is about. */
    public Ground of(String kind, String id, String words) {
        page = new Page("/%s/%s".formatted(EventCatalog.ALL.pathOf(kind), id), words);
        return this;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Pick> picks() {
        return picks;
    }

    public Map<String, List<Choice>> offers() {
        return offers;
    }

    public Map<String, Code> codes() {
        return codes;
    }

    public List<Instead> instead() {
        return instead;
    }

    public @Nullable Page page() {
        return page;
    }

    /** Fills in what was not said. */
    public void fillIn(ObjectNode entered) {
        unsaid.properties().stream()
                .filter(field -> !entered.has(field.getKey()))
                .forEach(field -> entered.set(field.getKey(), field.getValue()));
    }

    /** Makes codes up. */
    public void makeUp(ObjectNode entered) {
        codes.forEach((field, code) -> {
            JsonNode words = entered.at(code.from());
            if (!entered.has(field) && words.isString()) {
                entered.put(field, Slug.of(words.stringValue(), code.taken()));
            }
        });
    }
}
