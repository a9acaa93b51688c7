package org.throughline.query.words;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Names for tests: what is made of the id of a unit, of a team, of a person, and of any other text. */
public record Called(
        UnaryOperator<String> ofUnit,
        UnaryOperator<String> ofTeam,
        UnaryOperator<String> ofPerson,
        UnaryOperator<String> ofAny)
        implements Names {

    /** Everything by its id: {@code the m-1}. */
    public static Called byId() {
        UnaryOperator<String> the = id -> "the " + id;
        return new Called(the, the, the, the);
    }

    /** Everything by its id and nothing else. */
    public static Called plainly() {
        return new Called(id -> id, id -> id, id -> id, id -> id);
    }

    /** Everybody is somebody; what is of no kind stays as it is. */
    public static Called somehow() {
        return new Called(id -> "somewhere", id -> "some team", id -> "somebody", text -> text);
    }

    @Override
    public String organization(@Nullable String id) {
        return ofUnit.apply(String.valueOf(id));
    }

    @Override
    public String team(String id) {
        return ofTeam.apply(id);
    }

    @Override
    public String person(String memberId) {
        return ofPerson.apply(memberId);
    }

    @Override
    public Optional<String> member(String id) {
        return Optional.of(ofPerson.apply(id));
    }

    @Override
    public String actor(String actor) {
        return ofPerson.apply(actor);
    }

    @Override
    public String any(String text) {
        return ofAny.apply(text);
    }
}
