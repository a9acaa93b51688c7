package org.throughline.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What is found wrong with a command, in order: so many are told, the others are counted. A command of two megabytes can
 * have more faults than anybody reads, and each takes more bytes to tell than to make.
 */
public final class Faults {

    /** How many are told. */
    public static final int MOST_TOLD = 100;

    private final List<Fault> told = new ArrayList<>();
    private int count;

    /** One more; it is put into words only when it is told. */
    public void add(Supplier<Fault> fault) {
        if (told.size() < MOST_TOLD) {
            told.add(fault.get());
        }
        count++;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many there are, told or not. */
    public int count() {
        return count;
    }

    /** The first of them. */
    public List<Fault> told() {
        return Collections.unmodifiableList(told);
    }

    /** Looks at each of a list, with the JSON pointer to it. */
    public static <T> void each(String at, List<T> list, BiConsumer<String, T> look) {
        for (int i = 0; i < list.size(); i++) {
            look.accept(at + "/" + i, list.get(i));
        }
    }
}
