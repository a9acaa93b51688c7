package org.throughline.infra.form.ground;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the form of a command begins.
 *
 * @param command its record
 * @param title over what stands; empty where another part of the form shows that
 * @param about fields that say of what it is, which are asked for first
 * @param foretells whether it is shown, while it is filled in, what would be said of it
 * @param ground what it stands on; empty where there is nothing of the kind on that day, or it is not for everybody
 */
public record Beginning(
        Class<?> command,
        String title,
        List<String> about,
        boolean foretells,
        Function<Look, Optional<Ground>> ground) {

    static Beginning of(Class<?> command, String about, Function<Look, Optional<Ground>> ground) {
        return new Beginning(command, "What stands", List.of(about), false, ground);
    }
}
