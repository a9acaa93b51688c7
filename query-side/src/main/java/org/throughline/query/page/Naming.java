package org.throughline.query.page;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.query.words.Names;
import org.throughline.query.words.OtherNames;

/** Ways to call people by name: all of whom something tells at once, and so that their names lead to their pages. */
public final class Naming {

    private Naming() {}

    /**
     * Tells something once to see whom it names, asks who they are in one query, and tells it by name.
     *
     * @param tell without any effect but what it returns; it is called twice
     */
    public static <T> T atOnce(Names names, Function<Names, T> tell) {
        Noted noted = new Noted(names);
        T unused = tell.apply(noted);
        names.expect(noted.members);
        return tell.apply(names);
    }

    /** The same names, where those of people are a {@link Mention}; whoever has no name, or none any more, leads nowhere. */
    public static Names mentioning(Names names) {
        return new Mentioning(names);
    }

    /** Names that ask for nobody's. */
    private static final class Noted extends OtherNames {

        private static final String SOMEBODY = "somebody";

        private final Set<String> members = new HashSet<>();

        Noted(Names known) {
            super(known);
        }

        @Override
        public String person(String memberId) {
            members.add(memberId);
            return SOMEBODY;
        }

        @Override
        public Optional<String> member(String id) {
            return Optional.of(person(id));
        }

        @Override
        public boolean hasName(String memberId) {
            members.add(memberId);
            return false;
        }

        @Override
        public String actor(String actor) {
            return person(actor);
        }
    }

    private static final class Mentioning extends OtherNames {

        Mentioning(Names known) {
            super(known);
        }

        @Override
        public String person(String memberId) {
            return mention(memberId, known().person(memberId));
        }

        @Override
        public Optional<String> member(String id) {
            return known().member(id).map(name -> mention(id, name));
        }

        @Override
        public String actor(String actor) {
            return mention(actor, known().actor(actor));
        }

        private String mention(String memberId, String name) {
            return known().hasName(memberId) ? Mention.of(memberId, name) : name;
        }
    }
}
