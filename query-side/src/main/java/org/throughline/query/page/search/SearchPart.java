package org.throughline.query.page.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.search.Marked;

/**
 * What was found, as the page shows it.
 *
 * @param says in a sentence how much it is
 * @param people whose names have the words
 * @param places by the organization in which it happened
 * @param kinds to choose from, or the one that was chosen
 * @param units likewise
 * @param year the year that was chosen; absent where none was
 * @param later address of the following page; absent on the last
 * @param former address of the page before; absent on the first
 */
record SearchPart(
        SearchAsked asked,
        String says,
        List<Person> people,
        List<Place> places,
        List<Choice> kinds,
        List<Choice> units,
        @Nullable Choice year,
        @Nullable String later,
        @Nullable String former) {

    /** Somebody by name. */
    record Person(List<Marked> name, String page) {}

    /** What was found in an organization; without a name where it happened in none. */
    record Place(String name, @Nullable String page, List<Sort> sorts) {}

    /** What was found of a kind of subject. */
    record Sort(String words, List<Thing> things) {}

    /**
     * A subject.
     *
     * @param page its address
     * @param more how many others of its entries have the words
     */
    record Thing(List<Marked> title, String page, List<Said> entries, int more) {}

    /**
     * An entry.
     *
     * @param day on which it took effect
     * @param page address of the page of its subject, at this entry
     * @param sentence what happened
     * @param excerpt of what was written; empty where the sentence says it
     * @param amended what became of it; absent where it stands
     */
    record Said(
            String day,
            String dayWords,
            String page,
            List<Marked> sentence,
            List<Marked> excerpt,
            @Nullable String amended) {}

    /**
     * Something that narrows what is found.
     *
     * @param count how much there is of it
     * @param page address of what is found with it; without it, where it was chosen
     */
    record Choice(String words, int count, String page, boolean chosen) {}

    /** Whether anything was found. */
    public boolean isEmpty() {
        return people.isEmpty() && places.isEmpty();
    }
}
