package org.throughline.infra.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.door.CommandRegistry;
import org.throughline.infra.Client;
import org.throughline.infra.OnTheSample;
import org.throughline.infra.Program;
import org.throughline.query.question.QuestionType;
import org.throughline.query.question.Questions;

/** First pages of roles, on the ten years of the sample district. */
@OnTheSample
class RolePagesIT {

    private static Client client;
    private static Questions questions;
    private static CommandRegistry commands;

    @BeforeAll
    static void ask(Program program) {
        client = program.client();
        questions = program.bean(Questions.class);
        commands = program.bean(CommandRegistry.class);
    }

    static Stream<Role> roles() {
        return Role.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyRoleAsksAndRecordsWhatThereIs(Role role) {
        assertThat(role.questions())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(questions.at(path))
                        .as(path)
                        .hasValueSatisfying(question ->
                                assertThat(question.asks().ofADistrict()).isTrue()));
        assertThat(role.record())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(commands.find(path)).as(path).isPresent());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theFirstPageTellsTheAnswersThatTheirOwnPagesTell(Role role) {
        String page = page("/for/" + role.code());
        assertThat(page).contains("<h1><span>" + role.title() + "</span>").doesNotContain("class=\"refusal\"");
        for (String path : role.questions()) {
            QuestionType<?, ?> question = questions.at(path).orElseThrow();
            assertThat(result(page, question)).as(path).isEqualTo(result(page("/questions/" + path), question));
        }
    }

    /** The first sentence behind the title of a question. */
    private static String result(String page, QuestionType<?, ?> question) {
        String title = question.asks().title().replace("'", "&#39;");
        assertThat(page).contains(title + "<");
        String behind = page.substring(page.lastIndexOf(title + "<"));
        int begin = behind.indexOf("<p class=\"result\">");
        return behind.substring(begin, behind.indexOf("</p>", begin)).replaceAll("<[^>]*>", "");
    }

    @ParameterizedTest
    @MethodSource("roles")
    void itIsOfASchoolAndOfAnotherDayWhereThatIsAsked(Role role) {
        String page = page("/for/%s?district=sample-elm&asOf=2021-03-01".formatted(role.code()));
        assertThat(page)
                .contains(
                        "Elm",
                        "1 March 2021",
                        "/questions/%s?asOf=2021-03-01&amp;district=sample-elm"
                                .formatted(role.questions().getFirst()));
    }

    @Test
    void whereEveryoneStandsLeadsToTheFirstPageOfEveryRole() {
        String home = page("/?asOf=2021-03-01");
        assertThat(Role.ALL)
                .allSatisfy(
                        role -> assertThat(home).contains("href=\"for/%s?asOf=2021-03-01\"".formatted(role.code())));
    }

    @Test
    void whatIsNotThereIsSaid() {
        List.of("/for/nobody", "/for/coach?district=nowhere", "/for/coach?district=sample-elm&asOf=1990-01-01")
                .forEach(path -> assertThat(client.page(path).status()).as(path).isEqualTo(404));
        assertThat(client.page("/for/coach?asOf=soon").status()).isEqualTo(400);
        assertThat(page("/for/coach?asOf=1990-01-01")).contains("There is no unit yet");
    }

    private static String page(String path) {
        Client.Page page = client.page(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.html();
    }
}
