package org.throughline.command;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks up one by one what a command names, so that a refusal tells everything that is not as it should be. */
public final class References {

    private final Faults faults = new Faults();
    private @Nullable Refusal first;

    /**
     * Looks one up; why it is refused is kept for later.
     *
     * @param pointer JSON pointer to where it is named
     * @param lookUp throws a refusal where it cannot be named so
     */
    public References look(String pointer, Runnable lookUp) {
        try {
            lookUp.run();
        } catch (Refusal refusal) {
            first = first == null ? refusal : first;
            faults.add(() -> new Fault(pointer, refusal.code().wire(), refusal.detail()));
        }
        return this;
    }

    /**
     * Looks up each of a list of ids.
     *
     * @param pointer JSON pointer to the list
     * @return each of them once
     */
    public List<String> lookEach(String pointer, List<String> ids, Consumer<String> lookUp) {
        List<String> named = ids.stream().map(String::strip).toList();
        Faults.each(pointer, named, (at, id) -> look(at, () -> lookUp.accept(id)));
        return named.stream().distinct().toList();
    }

    /**
     * Looks one up that need not be named.
     *
     * @param named absent where it is not
     * @param require throws a refusal where it cannot be named so
     */
    public References lookAt(String pointer, @Nullable String named, Consumer<String> require) {
        return named == null ? this : look(pointer, () -> require.accept(named));
    }

    /** Something of the command's own that cannot be, found without looking anything up. */
    public References fault(String pointer, String code, String message) {
        first = first == null ? Refusal.of(RefusalCode.MALFORMED, message) : first;
        faults.add(() -> new Fault(pointer, code, message));
        return this;
    }

    /**
     * Ends the looking up.
     *
     * @throws Refusal with the code of the first that could not be named, and a fault for each
     */
    public void require() {
        if (first != null) {
            throw Refusal.of(
                    first.code(),
                    faults.count() == 1
                            ? first.detail()
                            : "%s; %d thing(s) cannot be as they are given".formatted(first.detail(), faults.count()),
                    faults);
        }
    }
}
