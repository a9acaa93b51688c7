package org.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.query.page.Mention.Piece;
import org.throughline.query.tree.TreeReads.Called;
import org.throughline.query.tree.TreeReads.Seat;
import org.throughline.query.words.Instruments;
import org.throughline.query.words.Names;
import org.throughline.query.words.People;

class NamingTest {

    private static final Map<String, String> KNOWN = Map.of("m-1", "Robin Example", "m-2", "Ada de la Cruz");

    private final List<Set<String>> asked = new ArrayList<>();
    private final Names names = new TreeNames(
            new Called(Map.of(), Map.of("t1", "Elm Team"), Map.of("m-3", new Seat("PARENT", "t1")), Map.of()),
            new People() {
                @Override
                public Optional<String> nameOf(String memberId) {
                    return Optional.ofNullable(namesOf(Set.of(memberId)).get(memberId));
                }

                @Override
                public Map<String, String> namesOf(Collection<String> memberIds) {
                    asked.add(Set.copyOf(memberIds));
                    return memberIds.stream()
                            .filter(KNOWN::containsKey)
                            .collect(Collectors.toMap(id -> id, KNOWN::get));
                }
            },
            Instruments.UNNAMED);

    @Test
    void asksForEverybodyWhoIsToldOfAtOnce() {
        String told = Naming.atOnce(
                names,
                known -> "%s, %s, %s and %s; by %s"
                        .formatted(
                                known.person("m-1"),
                                known.person("m-2"),
                                known.member("m-3").orElse("nobody"),
                                known.person("m-1"),
                                known.actor("m-4")));

        assertThat(told)
                .isEqualTo("Robin Example, Ada de la Cruz, a parent of the Elm Team and Robin Example; by somebody");
        assertThat(asked).containsExactly(Set.of("m-1", "m-2", "m-3", "m-4"));
    }

    @Test
    void asksForNobodyTwice() {
        names.expect(Set.of("m-1"));
        Naming.atOnce(names, known -> known.person("m-1") + known.person("m-3"));
        names.expect(List.of("m-3"));

        assertThat(asked).containsExactly(Set.of("m-1"), Set.of("m-3"));
    }

    @Test
    void leadsToThoseWhoHaveANameAndNowhereElse() {
        Names mentioning = Naming.mentioning(names);
        String sentence = "%s and %s met %s"
                .formatted(mentioning.person("m-1"), mentioning.person("m-3"), mentioning.person("m-4"));

        assertThat(Mention.pieces(sentence))
                .containsExactly(
                        new Piece("Robin Example", "people/m-1"),
                        new Piece(" and a parent of the Elm Team met somebody", null));
        assertThat(Mention.plain(sentence)).isEqualTo("Robin Example and a parent of the Elm Team met somebody");
    }

    @Test
    void takesATextThatMentionsNobodyAsItIs() {
        assertThat(Mention.pieces("Formed as a team")).containsExactly(new Piece("Formed as a team", null));
        assertThat(Mention.pieces("")).isEmpty();
        assertThat(Mention.plain(Mention.of("a\uFFFBb", "c\uFFFAd"))).isEqualTo("cd");
    }
}
