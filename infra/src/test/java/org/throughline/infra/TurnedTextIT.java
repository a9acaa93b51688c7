package org.throughline.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.infra.Client.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.infra.Client.Page;
import org.throughline.query.question.Questions;

/** Names and reasons that turn the direction of writing round: on no page do they turn round anything but themselves. */
class TurnedTextIT {

    private static final String TURN = "\u202e";
    private static final Pattern TURNED =
            Pattern.compile("<([a-z]+)[^<>]*>([^<>]*[\\u202a-\\u202e\\u2066-\\u2069][^<>]*)<");
    private static final Set<String> ENTERED = Set.of(TURN + "tcirtsiD", TURN + "loohcS", TURN + "maeT");

    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() {
        program = Program.startEmpty();
        client = program.client();
        register("d1", "DISTRICT", "Before", null);
        register("s1", "SCHOOL", TURN + "loohcS", "d1");
        client.accepted(
                "rename-organization",
                json(
                        "organizationId",
                        "d1",
                        "name",
                        TURN + "tcirtsiD",
                        "reason",
                        TURN + "nosaer",
                        "effectiveOn",
                        "2017-07-01"));
        client.accepted(
                "form-team",
                json(
                        "teamId",
                        "t1",
                        "organizationId",
                        "s1",
                        "level",
                        "SCHOOL",
                        "name",
                        TURN + "maeT",
                        "purposes",
                        List.of("LEADERSHIP"),
                        "effectiveOn",
                        "2018-09-01"));
        assertThat(client.put("/api/people/m1", "{\"name\":\"" + TURN + "yraM\"}")
                        .status())
                .isEqualTo(200);
        client.accepted(
                "appoint-member", json("teamId", "t1", "memberId", "m1", "role", "COACH", "effectiveOn", "2018-09-01"));
        program.settled();
    }

    private static void register(
            String id, String kind, String name, @org.jspecify.annotations.Nullable String parent) {
        client.accepted(
                "register-organization",
                json(
                        "organizationId",
                        id,
                        "kind",
                        kind,
                        "name",
                        name,
                        "parentId",
                        parent,
                        "effectiveOn",
                        "2016-07-01"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void turnsNothingRoundButItself() {
        List<String> leaking = new ArrayList<>();
        Set<String> isolated = new TreeSet<>();
        pages().forEach(path -> {
            Page page = client.page(path);
            Matcher turned = TURNED.matcher(page.html());
            while (turned.find()) {
                isolated.add(turned.group(1));
                if (!ENTERED.contains(turned.group(2).strip())) {
                    leaking.add(path + ": " + turned.group());
                }
            }
        });
        assertThat(leaking).isEmpty();
        assertThat(isolated).contains("a").isSubsetOf(isolating());
    }

    private static Stream<String> pages() {
        Stream<String> ofTheTree = Stream.of(
                "/", "/?asOf=2018-01-01", "/?root=s1", "/fragments/tree", "/fragments/timeline", "/questions");
        Stream<String> ofQuestions = program.bean(Questions.class).all().stream()
                .map(question -> "/questions?district=d1&ask=" + question.path());
        return Stream.concat(ofTheTree, ofQuestions);
    }

    /** Elements that are blocks by themselves, and those that the style sheet isolates. */
    private static Set<String> isolating() {
        Set<String> elements = new TreeSet<>(Set.of("div", "p", "li", "h1", "h2", "h3", "blockquote"));
        String styles = client.page("/throughline.css").html();
        Matcher rule =
                Pattern.compile("([a-z, ]+) \\{\\s*unicode-bidi: isolate;").matcher(styles);
        while (rule.find()) {
            elements.addAll(List.of(rule.group(1).strip().split(", ")));
        }
        return elements;
    }
}
